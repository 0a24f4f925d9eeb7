import type { ShipmentView } from '../../domain/shipment.ts'
import type { Millis } from '../../kernel/time.ts'
import type { Reference } from '../reference/index-reference.ts'
import { READ } from './changes.ts'
import { addBoxes, addMaster } from './derive/boxes.ts'
import { addCertificate } from './derive/certificate.ts'
import { addDeclared } from './derive/declared.ts'
import { addHistory } from './derive/history.ts'
import { addDeparture, addMirror } from './derive/mirror.ts'
import { addPapers } from './derive/papers.ts'
import { addPrices } from './derive/prices.ts'
import { addRegisters } from './derive/registers.ts'
import { addRoute } from './derive/route.ts'
import { addScales } from './derive/scales.ts'
import { addSupplies } from './derive/supplies.ts'
import { BOXES } from './dictionary/boxes.ts'
import { CERTIFICATE } from './dictionary/certificate.ts'
import { DECLARATIONS } from './dictionary/declared.ts'
import { HISTORY } from './dictionary/history.ts'
import { MIRROR } from './dictionary/mirror.ts'
import { PAPERS } from './dictionary/papers.ts'
import { PRICES } from './dictionary/prices.ts'
import { REGISTERS } from './dictionary/registers.ts'
import { ROUTE } from './dictionary/route.ts'
import { SUPPLIES } from './dictionary/supplies.ts'
import type { FactName } from './dictionary.ts'
import type { FactDraft } from './draft.ts'
import type { Sides } from './sides.ts'

/** Facts that belong together: what of a view they are read from, and all that they may be. */
type Subject = {
  /** Bits of `READ`. */
  readonly reads: number
  readonly writes: readonly FactName[]
  readonly add: (values: FactDraft, view: ShipmentView, sides: Sides, reference: Reference) => void
}

/** Facts that go with the clock, or with what is cheap to read and changes often: derived at every look. */
type Passing = Pick<Subject, 'writes'> & {
  readonly add: (
    values: FactDraft,
    view: ShipmentView,
    sides: Sides,
    reference: Reference,
    now: Millis,
  ) => void
}

const { manifest, securityFiling, importDeclaration, exportDeclaration } = READ
/** Who tells of the goods: the voyage and the day of the rates stand there, too. */
const GOODS = manifest | securityFiling | importDeclaration | exportDeclaration

const namesOf = (part: object) => Object.keys(part) as FactName[]
const but = (part: object, others: readonly string[]) =>
  namesOf(part).filter((name) => !others.includes(name))

const DEPARTURE = ['hoursSinceDeparture'] as const
const MASTER = [
  'housesMissing',
  'houseWeightGapPermille',
  'housePackagesGap',
  'hoursSinceMasterBill',
] as const
const SCALES = [
  'weighedOverExportedKg',
  'weighedOverExportedPermille',
  'weighedOverManifestPermille',
] as const

/** In this order: prices look at the declared value. */
export const SUBJECTS: readonly Subject[] = [
  {
    reads: manifest | importDeclaration | exportDeclaration | READ.boxes | READ.terms,
    writes: namesOf(PAPERS),
    add: addPapers,
  },
  { reads: GOODS, writes: namesOf(DECLARATIONS), add: addDeclared },
  { reads: GOODS | READ.terms, writes: but(MIRROR, DEPARTURE), add: addMirror },
  { reads: READ.claim | READ.terms, writes: namesOf(CERTIFICATE), add: addCertificate },
  {
    reads: READ.events | READ.stowed | READ.boxes | manifest | exportDeclaration,
    writes: but(BOXES, [...MASTER, ...SCALES]),
    add: addBoxes,
  },
  {
    reads: READ.events | READ.stowed | READ.boxes | manifest | exportDeclaration,
    writes: SCALES,
    add: addScales,
  },
  { reads: GOODS, writes: namesOf(ROUTE), add: addRoute },
  { reads: GOODS | READ.supplies | READ.terms, writes: namesOf(SUPPLIES), add: addSupplies },
  { reads: GOODS | READ.valueDeclaration | READ.boxes, writes: namesOf(PRICES), add: addPrices },
]

export const ALWAYS: readonly Passing[] = [
  { writes: DEPARTURE, add: addDeparture },
  { writes: MASTER, add: addMaster },
  { writes: namesOf(REGISTERS), add: addRegisters },
  { writes: namesOf(HISTORY), add: addHistory },
]
