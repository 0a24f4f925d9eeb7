import type { Container } from '../../src/domain/goods.ts'
import type { Papers } from '../../src/generate/documents/derive.ts'
import type { TrueConsignment, TrueItem } from '../../src/generate/truth/true-consignment.ts'

/**
 * Every field of a consignment's papers that says something of the world: what it says, and what it should by the true
 * consignment alone. Written by hand, without the twin and without the code that makes papers; for trade without honest
 * errors and amendments. A paper that does not exist says nothing.
 */
export type ToldField = readonly [
  told: (papers: Papers) => unknown,
  truly: (truth: TrueConsignment) => unknown,
]

const each =
  <K extends keyof TrueItem>(key: K) =>
  (truth: TrueConsignment) =>
    truth.items.map((item) => item[key])
const values = (items: readonly { value?: { minor: number } | undefined }[] | undefined) =>
  items?.map(({ value }) => value?.minor)
const hs6In = (items: readonly { hs6?: string | undefined }[] | undefined) =>
  items?.map(({ hs6 }) => hs6)
const originsIn = (items: readonly { origin?: string | undefined }[] | undefined) =>
  items?.map(({ origin }) => origin)
const textsIn = (items: readonly { description?: string | undefined }[] | undefined) =>
  items?.map(({ description }) => description)
const exporter = (truth: TrueConsignment) => truth.exporter.party
const consignee = (truth: TrueConsignment) => truth.consignee.party
const boxes =
  <K extends keyof Container>(key: K) =>
  (truth: TrueConsignment) =>
    truth.containers.map((box) => box[key])
const isWaste = (truth: TrueConsignment) => truth.items[0]?.entry.waste === true

export const TOLD: Readonly<Record<string, ToldField>> = {
  'manifest.shipper': [({ manifest }) => manifest.shipper, exporter],
  'manifest.consignee': [
    ({ manifest }) => manifest.consignee,
    (truth) =>
      truth.toOrder ? { name: `TO ORDER OF ${truth.exporter.party.name}` } : consignee(truth),
  ],
  'manifest.notify': [
    ({ manifest }) => manifest.notify,
    (truth) => (truth.toOrder ? consignee(truth) : undefined),
  ],
  'manifest.grossKg': [({ manifest }) => manifest.grossKg, (truth) => truth.grossKg],
  'manifest.packages': [({ manifest }) => manifest.packages, (truth) => truth.packages],
  'manifest.freightPayment': [
    ({ manifest }) => manifest.freightPayment,
    (truth) => truth.freightPayment,
  ],
  'manifest.items.hs6': [
    ({ manifest }) => hs6In(manifest.items),
    (truth) => truth.items.map(({ hs6 }) => (truth.billShowsHs6 ? hs6 : undefined)),
  ],
  'manifest.items.description': [({ manifest }) => textsIn(manifest.items), each('description')],
  'manifest.containers.number': [
    ({ manifest }) => manifest.containers.map(({ number }) => number),
    boxes('number'),
  ],
  'manifest.containers.seals': [
    ({ manifest }) => manifest.containers.map(({ seals }) => seals),
    boxes('seals'),
  ],
  'manifest.containers.vgmKg': [
    ({ manifest }) => manifest.containers.map(({ vgmKg }) => vgmKg),
    boxes('vgmKg'),
  ],
  'export-declaration': [({ exportDeclaration }) => exportDeclaration !== null, () => true],
  'export-declaration.exporter': [({ exportDeclaration: x }) => x?.exporter, exporter],
  'export-declaration.consignee': [({ exportDeclaration: x }) => x?.consignee, consignee],
  'export-declaration.regime': [({ exportDeclaration: x }) => x?.regime, ({ regime }) => regime],
  'export-declaration.grossKg': [({ exportDeclaration: x }) => x?.grossKg, (t) => t.grossKg],
  'export-declaration.items.hs6': [({ exportDeclaration: x }) => hs6In(x?.items), each('hs6')],
  'export-declaration.items.origin': [
    ({ exportDeclaration: x }) => originsIn(x?.items),
    each('origin'),
  ],
  'export-declaration.items.description': [
    ({ exportDeclaration: x }) => textsIn(x?.items),
    each('description'),
  ],
  'export-declaration.items.value': [
    ({ exportDeclaration: x }) => values(x?.items),
    each('valueMinor'),
  ],
  'security-filing.seller': [({ securityFiling: s }) => s?.seller, exporter],
  'security-filing.buyer': [({ securityFiling: s }) => s?.buyer, consignee],
  'security-filing.importer': [({ securityFiling: s }) => s?.importer, consignee],
  'security-filing.shipTo': [({ securityFiling: s }) => s?.shipTo, consignee],
  'security-filing.manufacturer': [
    ({ securityFiling: s }) => s?.manufacturer,
    (t) => t.maker.party,
  ],
  'security-filing.stuffingLocation': [
    ({ securityFiling: s }) => s?.stuffingLocation,
    (truth) => truth.stuffingLocation,
  ],
  'security-filing.items.hs6': [({ securityFiling: s }) => hs6In(s?.items), each('hs6')],
  'security-filing.items.origin': [({ securityFiling: s }) => originsIn(s?.items), each('origin')],
  'security-filing.items.description': [
    ({ securityFiling: s }) => textsIn(s?.items),
    each('description'),
  ],
  'import-declaration.importer': [({ importDeclaration }) => importDeclaration.importer, consignee],
  'import-declaration.exporter': [({ importDeclaration }) => importDeclaration.exporter, exporter],
  'import-declaration.grossKg': [
    ({ importDeclaration }) => importDeclaration.grossKg,
    (truth) => truth.grossKg,
  ],
  'import-declaration.items.hs6': [
    ({ importDeclaration }) => hs6In(importDeclaration.items),
    each('hs6'),
  ],
  'import-declaration.items.origin': [
    ({ importDeclaration }) => originsIn(importDeclaration.items),
    each('origin'),
  ],
  'import-declaration.items.description': [
    ({ importDeclaration }) => textsIn(importDeclaration.items),
    each('description'),
  ],
  'import-declaration.items.value': [
    ({ importDeclaration }) => values(importDeclaration.items),
    each('valueMinor'),
  ],
  'value-declaration.importer': [({ valueDeclaration }) => valueDeclaration.importer, consignee],
  'value-declaration.invoice': [
    ({ valueDeclaration }) => valueDeclaration.invoice.minor,
    (truth) => truth.valueMinor,
  ],
  'value-declaration.freight': [
    ({ valueDeclaration }) => valueDeclaration.freight.minor,
    (truth) => truth.particulars.freightMinor,
  ],
  'certificate-of-origin.exporter': [({ certificate }) => certificate?.exporter, exporter],
  'certificate-of-origin.consignee': [({ certificate }) => certificate?.consignee, consignee],
  'certificate-of-origin.items.hs6': [({ certificate }) => hs6In(certificate?.items), each('hs6')],
  'certificate-of-origin.items.origin': [
    ({ certificate }) => originsIn(certificate?.items),
    each('origin'),
  ],
  'certificate-of-origin.items.description': [
    ({ certificate }) => textsIn(certificate?.items),
    each('description'),
  ],
  'preference-claim.certificate': [
    ({ claim, certificate }) => claim && claim.certificate === certificate?.number,
    () => true,
  ],
  'preference-claim.exporter': [({ claim }) => claim?.exporter, exporter],
  'preference-claim.importer': [({ claim }) => claim?.importer, consignee],
  'preference-claim.claimedKg': [({ claim }) => claim?.claimedKg, (truth) => truth.grossKg],
  'preference-claim.items.hs6': [({ claim }) => hs6In(claim?.items), each('hs6')],
  'preference-claim.items.origin': [({ claim }) => originsIn(claim?.items), each('origin')],
  'preference-claim.items.description': [({ claim }) => textsIn(claim?.items), each('description')],
  'permit.holder': [({ permit }) => permit?.holder, consignee],
  'permit.hs6': [({ permit }) => permit?.hs6, each('hs6')],
  // Of its types only the one that matters here.
  'permit.type': [({ permit }) => permit && permit.type === 'waste-consent', isWaste],
  'transit-movement.hs6': [({ transit: [open] }) => open?.hs6, (t) => [t.items[0]?.hs6]],
  'transit-movement.origin': [({ transit: [open] }) => open?.origin, (t) => t.items[0]?.origin],
  'transit-movement.events': [
    ({ transit: [, closed] }) => closed?.events.map(({ event }) => event),
    () => ['departure', 'destination'],
  ],
  'transit-movement.guaranteeStatus': [
    ({ transit: [, closed] }) => closed?.guaranteeStatus,
    () => 'discharged',
  ],
  'container-event.seals': [
    ({ events }) => [...new Set(events.map(({ container, seals }) => `${container} ${seals}`))],
    (truth) => truth.containers.map(({ number, seals }) => `${number} ${seals}`),
  ],
  'container-event.weighedKg': [
    ({ events }) => [
      ...new Set(
        events.flatMap(({ container, weighedKg }) =>
          weighedKg === undefined ? [] : [`${container} ${weighedKg}`],
        ),
      ),
    ],
    (truth) => truth.containers.map(({ number, vgmKg }) => `${number} ${vgmKg}`),
  ],
  'stow-plan.positions.container': [
    ({ stowage }) => stowage.map(({ container }) => container),
    boxes('number'),
  ],
  'stow-plan.positions.grossKg': [
    ({ stowage, manifest }) =>
      stowage.slice(0, manifest.containers.length).map(({ grossKg }) => grossKg),
    boxes('vgmKg'),
  ],
  'stow-plan.positions.unNumber': [
    ({ stowage }) => [...new Set(stowage.map(({ unNumber }) => unNumber ?? null))],
    (truth) => [truth.particulars.unNumber],
  ],
}

/** The fields in which papers say something else than what is. */
export function lyingFields(papers: Papers, truth: TrueConsignment): string[] {
  return Object.entries(TOLD).flatMap(([field, [told, truly]]) => {
    const said = told(papers)
    // A paper that is not there says nothing; a bill without a party to notify says that there is none.
    if ((said === undefined || said === null) && field !== 'manifest.notify') return []
    return JSON.stringify(said) === JSON.stringify(truly(truth)) ? [] : [field]
  })
}
