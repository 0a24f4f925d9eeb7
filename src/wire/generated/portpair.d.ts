// Made by `npm run proto` from proto/portpair/v1. Do not edit.
import type { Reader, Writer } from 'protobufjs'

type Int64 = number | { toNumber(): number }
type Codec<T> = {
  encode(message: T, writer?: Writer): Writer
  decode(reader: Reader | Uint8Array, length?: number): T
}

export type Address = {
  street?: string | null
  city?: string | null
  country?: string | null
}
export type AeoStatus = {
  number?: string | null
  revision?: number | null
  tin?: string | null
  holder?: Party | null
  country?: string | null
  status?: number | null
  since?: Int64 | null
  validFrom?: Int64 | null
  validTo?: Int64 | null
}
export type AeoStatusBatch = {
  items?: readonly AeoStatus[]
}
export type Arrival = {
  number?: string | null
  revision?: Int64 | null
  voyage?: number | null
  arrivedAt?: Int64 | null
  notAboard?: readonly string[]
}
export type ArrivalBatch = {
  voyages?: readonly Voyage[]
  items?: readonly Arrival[]
}
export type AssessmentBatch = {
  items?: readonly AssessmentNotice[]
}
export type AssessmentNotice = {
  number?: string | null
  revision?: Int64 | null
  ucr?: string | null
  houseBill?: string | null
  channel?: number | null
  assessedAt?: Int64 | null
}
export type AssistanceRequest = {
  number?: string | null
  revision?: Int64 | null
  ucr?: string | null
  houseBill?: string | null
  subject?: number | null
  purpose?: string | null
  raisedAt?: Int64 | null
  deadline?: Int64 | null
}
export type AssistanceRequestBatch = {
  items?: readonly AssistanceRequest[]
}
export type AssistanceResponse = {
  number?: string | null
  revision?: Int64 | null
  ucr?: string | null
  houseBill?: string | null
  subject?: number | null
  answer?: number | null
  ground?: number | null
  answeredAt?: Int64 | null
}
export type AssistanceResponseBatch = {
  items?: readonly AssistanceResponse[]
}
export type Body = {
  manifest?: ManifestBatch | null
  exportDeclaration?: ExportDeclarationBatch | null
  securityFiling?: SecurityFilingBatch | null
  importDeclaration?: ImportDeclarationBatch | null
  assessment?: AssessmentBatch | null
  referral?: ReferralBatch | null
  controlResult?: ControlResultBatch | null
  masterBill?: MasterBillBatch | null
  certificateOfOrigin?: CertificateOfOriginBatch | null
  preferenceClaim?: PreferenceClaimBatch | null
  stowPlan?: StowPlanBatch | null
  containerEvent?: ContainerEventBatch | null
  aeoStatus?: AeoStatusBatch | null
  permit?: PermitBatch | null
  transitMovement?: TransitMovementBatch | null
  supplyImport?: SupplyImportBatch | null
  valueDeclaration?: ValueDeclarationBatch | null
  warning?: WarningBatch | null
  riskListUpdate?: RiskListUpdateBatch | null
  assistanceRequest?: AssistanceRequestBatch | null
  assistanceResponse?: AssistanceResponseBatch | null
  warningFeedback?: WarningFeedbackBatch | null
  invalidation?: InvalidationBatch | null
  filingPart?: FilingPartBatch | null
  filingNotice?: FilingNoticeBatch | null
  referralAnswer?: ReferralAnswerBatch | null
  disposition?: DispositionBatch | null
  arrival?: ArrivalBatch | null
  publishedRule?: PublishedRuleBatch | null
}
export type CertificateOfOrigin = {
  number?: string | null
  revision?: number | null
  ucr?: string | null
  houseBill?: string | null
  form?: string | null
  issuer?: string | null
  status?: number | null
  issuedAt?: Int64 | null
  validFrom?: Int64 | null
  validTo?: Int64 | null
  exporter?: Party | null
  consignee?: Party | null
  items?: readonly CertifiedGoods[]
  issuedKg?: number | null
  usedKg?: number | null
}
export type CertificateOfOriginBatch = {
  items?: readonly CertificateOfOrigin[]
}
export type CertifiedGoods = {
  number?: number | null
  hs6?: string | null
  origin?: string | null
  description?: string | null
  grossKg?: number | null
}
export type Checkpoint = {
  size?: Int64 | null
  head?: Uint8Array | null
}
export type Container = {
  number?: string | null
  sizeType?: string | null
  seals?: readonly string[]
  vgmKg?: number | null
}
export type ContainerEvent = {
  number?: string | null
  revision?: number | null
  ucr?: string | null
  houseBill?: string | null
  container?: string | null
  move?: number | null
  occurredAt?: Int64 | null
  place?: string | null
  full?: boolean | null
  seals?: readonly string[]
  weighedKg?: number | null
  voyageId?: string | null
  portOfLoading?: string | null
  portOfDischarge?: string | null
}
export type ContainerEventBatch = {
  items?: readonly ContainerEvent[]
}
export type ControlResult = {
  number?: string | null
  revision?: Int64 | null
  ucr?: string | null
  houseBill?: string | null
  examinedAt?: string | null
  at?: Int64 | null
  outcome?: number | null
  typology?: string | null
  dutyEvadedMinor?: Int64 | null
  harmPoints?: Int64 | null
}
export type ControlResultBatch = {
  items?: readonly ControlResult[]
}
export type DeliverRequest = {
  envelopes?: readonly Envelope[]
}
export type DeliverResponse = {
  results?: readonly Result[]
}
export type DescribeRequest = {
  port?: string | null
}
export type DescribeResponse = {
  port?: string | null
  agreementId?: string | null
  agreementVersion?: string | null
  agreementSha256?: Uint8Array | null
  schemaVersions?: readonly SchemaVersion[]
  keyIds?: readonly string[]
  clock?: Int64 | null
}
export type Disposition = {
  number?: string | null
  revision?: Int64 | null
  ucr?: string | null
  houseBill?: string | null
  code?: string | null
  reason?: number | null
  at?: Int64 | null
}
export type DispositionBatch = {
  items?: readonly Disposition[]
}
export type Envelope = {
  header?: Signed | null
  body?: Uint8Array | null
}
export type ExportDeclaration = {
  number?: string | null
  revision?: number | null
  ucr?: string | null
  houseBill?: string | null
  regime?: number | null
  voyage?: number | null
  exporter?: Party | null
  consignee?: Party | null
  containers?: readonly Container[]
  items?: readonly GoodsItem[]
  grossKg?: number | null
  packages?: number | null
  zoneStatus?: number | null
}
export type ExportDeclarationBatch = {
  voyages?: readonly Voyage[]
  items?: readonly ExportDeclaration[]
}
export type FilingError = {
  path?: string | null
  code?: string | null
  rejects?: boolean | null
  text?: string | null
  mend?: string | null
}
export type FilingNotice = {
  number?: string | null
  revision?: Int64 | null
  filing?: string | null
  voyage?: number | null
  status?: number | null
  errors?: readonly FilingError[]
  missing?: readonly string[]
  at?: Int64 | null
}
export type FilingNoticeBatch = {
  voyages?: readonly Voyage[]
  items?: readonly FilingNotice[]
}
export type FilingPart = {
  number?: string | null
  revision?: number | null
  filing?: string | null
  voyage?: number | null
  part?: number | null
  parts?: number | null
  houseBills?: readonly string[]
}
export type FilingPartBatch = {
  voyages?: readonly Voyage[]
  items?: readonly FilingPart[]
}
export type GoodsItem = {
  number?: number | null
  description?: string | null
  hs6?: string | null
  packages?: number | null
  packageKind?: string | null
  grossKg?: number | null
  origin?: string | null
  value?: Money | null
  marks?: string | null
  nationalLine?: string | null
}
export type Header = {
  messageId?: string | null
  sender?: string | null
  recipient?: string | null
  lane?: string | null
  kind?: number | null
  schemaMajor?: number | null
  schemaMinor?: number | null
  seq?: Int64 | null
  revision?: Int64 | null
  createdAt?: Int64 | null
  expiresAt?: Int64 | null
  correlatesWith?: string | null
  agreementId?: string | null
  agreementVersion?: string | null
  purpose?: string | null
  part?: number | null
  parts?: number | null
  bodySha256?: Uint8Array | null
  bodyLength?: number | null
  traceparent?: string | null
}
export type IdRange = {
  epoch?: Int64 | null
  first?: Int64 | null
  last?: Int64 | null
}
export type ImportDeclaration = {
  number?: string | null
  revision?: number | null
  ucr?: string | null
  houseBill?: string | null
  importer?: Party | null
  exporter?: Party | null
  items?: readonly GoodsItem[]
  grossKg?: number | null
  packages?: number | null
}
export type ImportDeclarationBatch = {
  items?: readonly ImportDeclaration[]
}
export type Inquiry = {
  port?: string | null
  partner?: string | null
  at?: Int64 | null
  acknowledged?: readonly IdRange[]
  known?: Int64 | null
  checkpoint?: Checkpoint | null
  remembered?: Checkpoint | null
}
export type Invalidation = {
  number?: string | null
  revision?: number | null
  ucr?: string | null
  houseBill?: string | null
  documentKind?: number | null
  document?: string | null
  upTo?: number | null
  reason?: number | null
  at?: Int64 | null
}
export type InvalidationBatch = {
  items?: readonly Invalidation[]
}
export type ManifestBatch = {
  voyages?: readonly Voyage[]
  items?: readonly ManifestConsignment[]
}
export type ManifestConsignment = {
  number?: string | null
  revision?: number | null
  ucr?: string | null
  houseBill?: string | null
  masterBill?: string | null
  voyage?: number | null
  shipper?: Party | null
  consignee?: Party | null
  notify?: Party | null
  freightPayment?: number | null
  containers?: readonly Container[]
  items?: readonly GoodsItem[]
  grossKg?: number | null
  packages?: number | null
}
export type MasterBill = {
  number?: string | null
  revision?: number | null
  voyage?: number | null
  shipper?: Party | null
  consignee?: Party | null
  declaredHouses?: number | null
  houseBills?: readonly string[]
  containers?: readonly Container[]
  grossKg?: number | null
  packages?: number | null
}
export type MasterBillBatch = {
  voyages?: readonly Voyage[]
  items?: readonly MasterBill[]
}
export type Money = {
  minor?: Int64 | null
  currency?: string | null
}
export type Party = {
  name?: string | null
  id?: string | null
  address?: Address | null
}
export type Permit = {
  number?: string | null
  revision?: number | null
  ucr?: string | null
  houseBill?: string | null
  type?: number | null
  issuer?: string | null
  holder?: Party | null
  hs6?: readonly string[]
  status?: number | null
  validFrom?: Int64 | null
  validTo?: Int64 | null
  allowedKg?: number | null
}
export type PermitBatch = {
  items?: readonly Permit[]
}
export type Position = {
  epoch?: Int64 | null
  counter?: Int64 | null
}
export type PreferenceClaim = {
  number?: string | null
  revision?: number | null
  ucr?: string | null
  houseBill?: string | null
  certificate?: string | null
  form?: string | null
  issuer?: string | null
  importer?: Party | null
  exporter?: Party | null
  items?: readonly CertifiedGoods[]
  claimedKg?: number | null
}
export type PreferenceClaimBatch = {
  items?: readonly PreferenceClaim[]
}
export type PrototypeTrait = {
  goods?: readonly string[]
  industry?: string | null
  route?: readonly string[]
  weight?: number | null
}
export type PublishedRule = {
  number?: string | null
  revision?: number | null
  from?: string | null
  status?: number | null
  text?: string | null
  prototype?: RiskPrototype | null
  contentSha256?: string | null
  provenance?: string | null
  validFrom?: Int64 | null
  validTo?: Int64 | null
}
export type PublishedRuleBatch = {
  items?: readonly PublishedRule[]
}
export type Receipt = {
  messageId?: string | null
  headerSha256?: Uint8Array | null
  bodySha256?: Uint8Array | null
  receivedAt?: Int64 | null
  checkpoint?: Checkpoint | null
}
export type ReconcileRequest = {
  inquiry?: Signed | null
}
export type ReconcileResponse = {
  reconciliation?: Signed | null
}
export type Reconciliation = {
  port?: string | null
  partner?: string | null
  at?: Int64 | null
  known?: Int64 | null
  missing?: readonly IdRange[]
  sent?: Int64 | null
  checkpoint?: Checkpoint | null
  remembered?: Checkpoint | null
  highest?: Position | null
  inquirySha256?: Uint8Array | null
  shownIn?: Uint8Array | null
}
export type Referral = {
  number?: string | null
  revision?: Int64 | null
  ucr?: string | null
  houseBill?: string | null
  action?: number | null
  deadline?: Int64 | null
  raisedAt?: Int64 | null
}
export type ReferralAnswer = {
  number?: string | null
  revision?: Int64 | null
  ucr?: string | null
  houseBill?: string | null
  action?: number | null
  asked?: Int64 | null
  reply?: number | null
  ground?: number | null
  outcome?: number | null
  facts?: readonly ReferralFact[]
  answeredAt?: Int64 | null
}
export type ReferralAnswerBatch = {
  items?: readonly ReferralAnswer[]
}
export type ReferralBatch = {
  items?: readonly Referral[]
}
export type ReferralFact = {
  about?: string | null
  says?: string | null
}
export type Refusal = {
  messageId?: string | null
  headerSha256?: Uint8Array | null
  outcome?: number | null
  receiverTime?: Int64 | null
  detail?: string | null
}
export type Result = {
  messageId?: string | null
  outcome?: number | null
  receipt?: Signed | null
  refusal?: Signed | null
}
export type RiskListEntry = {
  id?: string | null
  subject?: RiskSubject | null
  typology?: string | null
  reason?: string | null
  validFrom?: Int64 | null
  validTo?: Int64 | null
}
export type RiskListUpdate = {
  number?: string | null
  revision?: number | null
  list?: number | null
  from?: string | null
  effectiveFrom?: Int64 | null
  entries?: readonly RiskListEntry[]
}
export type RiskListUpdateBatch = {
  items?: readonly RiskListUpdate[]
}
export type RiskPrototype = {
  typology?: string | null
  traits?: readonly PrototypeTrait[]
}
export type RiskSubject = {
  party?: Party | null
  container?: string | null
  vesselImo?: string | null
  goods?: readonly string[]
  industry?: string | null
  route?: readonly string[]
}
export type SchemaVersion = {
  major?: number | null
  minor?: number | null
}
export type SecurityFiling = {
  number?: string | null
  revision?: number | null
  ucr?: string | null
  houseBill?: string | null
  seller?: Party | null
  buyer?: Party | null
  importer?: Party | null
  manufacturer?: Party | null
  stuffingLocation?: Party | null
  consolidator?: Party | null
  shipTo?: Party | null
  items?: readonly GoodsItem[]
}
export type SecurityFilingBatch = {
  items?: readonly SecurityFiling[]
}
export type Signature = {
  keyId?: string | null
  sig?: Uint8Array | null
}
export type Signed = {
  payload?: Uint8Array | null
  payloadType?: string | null
  signatures?: readonly Signature[]
}
export type StowPlan = {
  number?: string | null
  revision?: number | null
  voyage?: number | null
  positions?: readonly StowPosition[]
}
export type StowPlanBatch = {
  voyages?: readonly Voyage[]
  items?: readonly StowPlan[]
}
export type StowPosition = {
  container?: string | null
  sizeType?: string | null
  cell?: string | null
  full?: boolean | null
  grossKg?: number | null
  unNumber?: string | null
  portOfLoading?: string | null
  portOfDischarge?: string | null
}
export type SupplyImport = {
  number?: string | null
  revision?: number | null
  regime?: number | null
  importer?: Party | null
  group?: string | null
  dispatchedFrom?: string | null
  enteredAt?: Int64 | null
  items?: readonly GoodsItem[]
  grossKg?: number | null
}
export type SupplyImportBatch = {
  items?: readonly SupplyImport[]
}
export type TransitEvent = {
  event?: number | null
  office?: string | null
  at?: Int64 | null
  seals?: readonly string[]
  grossKg?: number | null
}
export type TransitMovement = {
  number?: string | null
  revision?: number | null
  ucr?: string | null
  houseBill?: string | null
  principal?: Party | null
  guarantee?: Money | null
  guaranteeStatus?: number | null
  officeOfDeparture?: string | null
  officeOfDestination?: string | null
  dueAt?: Int64 | null
  events?: readonly TransitEvent[]
  containers?: readonly string[]
  hs6?: readonly string[]
  origin?: string | null
  grossKg?: number | null
  packages?: number | null
}
export type TransitMovementBatch = {
  items?: readonly TransitMovement[]
}
export type ValueDeclaration = {
  number?: string | null
  revision?: number | null
  ucr?: string | null
  houseBill?: string | null
  importer?: Party | null
  deliveryTerms?: string | null
  invoice?: Money | null
  freight?: Money | null
  related?: boolean | null
}
export type ValueDeclarationBatch = {
  items?: readonly ValueDeclaration[]
}
export type Voyage = {
  id?: string | null
  carrier?: string | null
  number?: string | null
  vesselImo?: string | null
  vesselName?: string | null
  portOfLoading?: string | null
  portOfDischarge?: string | null
  routing?: readonly string[]
  loadAt?: Int64 | null
  etd?: Int64 | null
  eta?: Int64 | null
}
export type Warning = {
  number?: string | null
  revision?: number | null
  ucr?: string | null
  houseBill?: string | null
  from?: string | null
  typology?: string | null
  subject?: RiskSubject | null
  text?: string | null
  feedbackDue?: Int64 | null
  validFrom?: Int64 | null
  validTo?: Int64 | null
}
export type WarningBatch = {
  items?: readonly Warning[]
}
export type WarningFeedback = {
  number?: string | null
  revision?: Int64 | null
  ucr?: string | null
  houseBill?: string | null
  warning?: string | null
  action?: number | null
  at?: Int64 | null
}
export type WarningFeedbackBatch = {
  items?: readonly WarningFeedback[]
}

declare const root: {
  portpair: {
    v1: {
      Address: Codec<Address>
      AeoStatus: Codec<AeoStatus>
      AeoStatusBatch: Codec<AeoStatusBatch>
      Arrival: Codec<Arrival>
      ArrivalBatch: Codec<ArrivalBatch>
      AssessmentBatch: Codec<AssessmentBatch>
      AssessmentNotice: Codec<AssessmentNotice>
      AssistanceRequest: Codec<AssistanceRequest>
      AssistanceRequestBatch: Codec<AssistanceRequestBatch>
      AssistanceResponse: Codec<AssistanceResponse>
      AssistanceResponseBatch: Codec<AssistanceResponseBatch>
      Body: Codec<Body>
      CertificateOfOrigin: Codec<CertificateOfOrigin>
      CertificateOfOriginBatch: Codec<CertificateOfOriginBatch>
      CertifiedGoods: Codec<CertifiedGoods>
      Checkpoint: Codec<Checkpoint>
      Container: Codec<Container>
      ContainerEvent: Codec<ContainerEvent>
      ContainerEventBatch: Codec<ContainerEventBatch>
      ControlResult: Codec<ControlResult>
      ControlResultBatch: Codec<ControlResultBatch>
      DeliverRequest: Codec<DeliverRequest>
      DeliverResponse: Codec<DeliverResponse>
      DescribeRequest: Codec<DescribeRequest>
      DescribeResponse: Codec<DescribeResponse>
      Disposition: Codec<Disposition>
      DispositionBatch: Codec<DispositionBatch>
      Envelope: Codec<Envelope>
      ExportDeclaration: Codec<ExportDeclaration>
      ExportDeclarationBatch: Codec<ExportDeclarationBatch>
      FilingError: Codec<FilingError>
      FilingNotice: Codec<FilingNotice>
      FilingNoticeBatch: Codec<FilingNoticeBatch>
      FilingPart: Codec<FilingPart>
      FilingPartBatch: Codec<FilingPartBatch>
      GoodsItem: Codec<GoodsItem>
      Header: Codec<Header>
      IdRange: Codec<IdRange>
      ImportDeclaration: Codec<ImportDeclaration>
      ImportDeclarationBatch: Codec<ImportDeclarationBatch>
      Inquiry: Codec<Inquiry>
      Invalidation: Codec<Invalidation>
      InvalidationBatch: Codec<InvalidationBatch>
      ManifestBatch: Codec<ManifestBatch>
      ManifestConsignment: Codec<ManifestConsignment>
      MasterBill: Codec<MasterBill>
      MasterBillBatch: Codec<MasterBillBatch>
      Money: Codec<Money>
      Party: Codec<Party>
      Permit: Codec<Permit>
      PermitBatch: Codec<PermitBatch>
      Position: Codec<Position>
      PreferenceClaim: Codec<PreferenceClaim>
      PreferenceClaimBatch: Codec<PreferenceClaimBatch>
      PrototypeTrait: Codec<PrototypeTrait>
      PublishedRule: Codec<PublishedRule>
      PublishedRuleBatch: Codec<PublishedRuleBatch>
      Receipt: Codec<Receipt>
      ReconcileRequest: Codec<ReconcileRequest>
      ReconcileResponse: Codec<ReconcileResponse>
      Reconciliation: Codec<Reconciliation>
      Referral: Codec<Referral>
      ReferralAnswer: Codec<ReferralAnswer>
      ReferralAnswerBatch: Codec<ReferralAnswerBatch>
      ReferralBatch: Codec<ReferralBatch>
      ReferralFact: Codec<ReferralFact>
      Refusal: Codec<Refusal>
      Result: Codec<Result>
      RiskListEntry: Codec<RiskListEntry>
      RiskListUpdate: Codec<RiskListUpdate>
      RiskListUpdateBatch: Codec<RiskListUpdateBatch>
      RiskPrototype: Codec<RiskPrototype>
      RiskSubject: Codec<RiskSubject>
      SchemaVersion: Codec<SchemaVersion>
      SecurityFiling: Codec<SecurityFiling>
      SecurityFilingBatch: Codec<SecurityFilingBatch>
      Signature: Codec<Signature>
      Signed: Codec<Signed>
      StowPlan: Codec<StowPlan>
      StowPlanBatch: Codec<StowPlanBatch>
      StowPosition: Codec<StowPosition>
      SupplyImport: Codec<SupplyImport>
      SupplyImportBatch: Codec<SupplyImportBatch>
      TransitEvent: Codec<TransitEvent>
      TransitMovement: Codec<TransitMovement>
      TransitMovementBatch: Codec<TransitMovementBatch>
      ValueDeclaration: Codec<ValueDeclaration>
      ValueDeclarationBatch: Codec<ValueDeclarationBatch>
      Voyage: Codec<Voyage>
      Warning: Codec<Warning>
      WarningBatch: Codec<WarningBatch>
      WarningFeedback: Codec<WarningFeedback>
      WarningFeedbackBatch: Codec<WarningFeedbackBatch>
    }
  }
}
export default root
