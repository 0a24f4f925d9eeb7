import type { ManifestConsignment } from '../../../domain/documents.ts'
import type { Container } from '../../../domain/goods.ts'
import { formatUtc } from '../../../kernel/time.ts'
import { asHeld } from './as-held.ts'
import { consignmentSegments, equipmentSegments } from './consignment.ts'
import { segment, timeElement } from './segment-text.ts'

/** What one carrier sends one port at one time: manifests of one sailing. */
export type Batch = {
  /** ms UTC, in whole seconds. */
  readonly at: number
  /** UN/LOCODE of the port it is sent to. */
  readonly port: string
  readonly documents: readonly ManifestConsignment[]
}

/** Reported by CNI in at most four digits; smaller messages are kinder to a reader. */
const CONSIGNMENTS_MAX = 999

/**
 * One interchange of CUSCAR D.99B. Its character set is UTF-8 (UNOY of syntax version 4): Vietnamese names have letters
 * that no smaller set of ISO 9735 holds. `reference` is the control reference, at most 14 characters and unique in its
 * file. A message holds consignments of one revision whose statements about a shared container agree.
 */
export function interchangeText({ at, port, documents }: Batch, reference: string): string {
  const groups = messagesOf(documents.map(asHeld))
  const carrier = documents[0]?.voyage.carrier ?? ''
  const prepared = formatUtc(at).replace(/\D/g, '')
  return [
    "UNA:+.? '\n",
    segment(
      'UNB',
      ['UNOY', '4'],
      [carrier, 'ZZZ'],
      [`${port}CUSTOMS`, 'ZZZ'],
      [prepared.slice(0, 8), prepared.slice(8, 12)],
      reference,
    ),
    ...groups.map((group, i) => messageText(group, at, `${reference}M${i + 1}`, i + 1)),
    segment('UNZ', String(groups.length), reference),
  ].join('')
}

type Group = {
  readonly documents: ManifestConsignment[]
  readonly containers: Map<string, { readonly container: Container; readonly text: string }>
}

function messagesOf(documents: readonly ManifestConsignment[]): readonly Group[] {
  const groups: Group[] = []
  for (const document of documents) {
    const fresh: Group = { documents: [], containers: new Map() }
    const group = groups.find((one) => takes(one, document)) ?? fresh
    if (group.documents.length === 0) groups.push(group)
    group.documents.push(document)
    for (const container of document.containers) {
      group.containers.set(container.number, { container, text: JSON.stringify(container) })
    }
  }
  return groups
}

function takes({ documents, containers }: Group, next: ManifestConsignment): boolean {
  const [first] = documents
  return (
    first !== undefined &&
    documents.length < CONSIGNMENTS_MAX &&
    first.revision === next.revision &&
    sameVoyage(first, next) &&
    next.containers.every(
      (container) =>
        (containers.get(container.number)?.text ?? JSON.stringify(container)) ===
        JSON.stringify(container),
    )
  )
}

function sameVoyage(a: ManifestConsignment, b: ManifestConsignment): boolean {
  return JSON.stringify(a.voyage) === JSON.stringify(b.voyage)
}

function messageText(group: Group, at: number, documentNumber: string, place: number): string {
  const [first] = group.documents as [ManifestConsignment]
  const { voyage, revision } = first
  const reference = String(place)
  const segments = [
    segment('UNH', reference, ['CUSCAR', 'D', '99B', 'UN']),
    segment('BGM', '785', [documentNumber, String(revision)], revision === 1 ? '9' : '4'),
    segment('DTM', timeElement('137', at)),
    segment('NAD', 'CA', [voyage.carrier, '172', '20']),
    segment('TDT', '20', voyage.number, '1', '13', [voyage.carrier, '172', '20'], '', '', [
      voyage.vesselImo ?? '',
      voyage.vesselImo === undefined ? '' : '146',
      '',
      voyage.vesselName ?? '',
    ]),
    segment('LOC', '9', [voyage.portOfLoading, '139', '6']),
    segment('DTM', timeElement('194', voyage.loadAt)),
    segment('DTM', timeElement('133', voyage.etd)),
    ...voyage.routing.map((port) => segment('LOC', '13', [port, '139', '6'])),
    segment('LOC', '11', [voyage.portOfDischarge, '139', '6']),
    segment('DTM', timeElement('132', voyage.eta)),
    ...[...group.containers.values()].flatMap(({ container }) => equipmentSegments(container)),
    ...group.documents.flatMap((document, i) => consignmentSegments(document, i + 1)),
  ]
  return segments.join('') + segment('UNT', String(segments.length + 1), reference)
}
