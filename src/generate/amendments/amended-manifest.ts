import type { ManifestConsignment } from '../../domain/documents.ts'
import { manifestOf } from '../documents/manifest.ts'
import { otherHs6 } from '../documents/misspell.ts'
import type { Sources } from '../documents/sources.ts'
import { type Amendment, type ManifestField, placeIn } from './amendment.ts'

/** The manifest as it is filed the first time: goods whose port changes later are booked to another one. */
export function firstManifest(
  sources: Sources,
  manifest: ManifestConsignment,
  amendment: Amendment<ManifestField>,
): ManifestConsignment {
  if (sources.otherPort === null || fieldAmended(sources, amendment) !== 'portOfDischarge')
    return manifest
  return { ...manifest, voyage: { ...manifest.voyage, portOfDischarge: sources.otherPort } }
}

/** The manifest as it is filed the second time. `first` is how it was filed; `amendment` what is corrected in it. */
export function amendedManifest(
  sources: Sources,
  first: ManifestConsignment,
  amendment: Amendment<ManifestField>,
): ManifestConsignment {
  return { ...corrected(sources, first, amendment), revision: 2 }
}

/**
 * The field really changed. Weights are corrected where the other cannot be: on a bill without HS codes, and to a country
 * with a single port.
 */
export function fieldAmended(
  { truth, otherPort }: Pick<Sources, 'truth' | 'otherPort'>,
  { field }: Amendment<ManifestField>,
): ManifestField {
  const cannot =
    field === 'hs6' ? !truth.billShowsHs6 : field === 'portOfDischarge' && otherPort === null
  return cannot ? 'weight' : field
}

function corrected(
  sources: Sources,
  first: ManifestConsignment,
  amendment: Amendment<ManifestField>,
): ManifestConsignment {
  const { truth, story, book } = sources
  const field = fieldAmended(sources, amendment)
  if (amendment.insists && story.second !== null && field === amendment.field) {
    const weights = first.items.map((item) => item.grossKg as number)
    return manifestOf({ ...sources, story: { ...story, ...story.second } }, weights)
  }
  switch (field) {
    case 'weight':
      return manifestOf(
        sources,
        truth.items.map((item) => item.grossKg),
      )
    case 'packages':
      return recounted(first, amendment.luck)
    case 'consignee':
      return { ...first, consignee: otherConsignee(sources) }
    case 'portOfDischarge':
      return { ...first, voyage: truth.voyage }
    case 'hs6': {
      const { place, luck } = placeIn(first.items.length, amendment)
      return {
        ...first,
        items: first.items.map((item, i) =>
          i === place ? { ...item, hs6: otherHs6(book, item.hs6 as string, luck) } : item,
        ),
      }
    }
  }
}

/** A tally found some packages more or fewer in the first line: one to three in a hundred, at least one. */
function recounted(first: ManifestConsignment, luck: number): ManifestConsignment {
  const [line, ...others] = first.items
  if (line?.packages === undefined) return first
  const off = Math.max(1, Math.round(line.packages * (0.01 + 0.04 * Math.abs(luck - 0.5))))
  const change = luck < 0.5 && line.packages > off ? -off : off
  return {
    ...first,
    items: [{ ...line, packages: line.packages + change }, ...others],
    packages: first.packages + change,
  }
}

/** Who was hidden behind an order is named; a name written wrongly is put right; else somebody writes it otherwise. */
function otherConsignee({ story, slips }: Sources) {
  const { party, alias } = story.consignee
  const wasWrong = story.toOrder || slips.name?.place === 'manifest.consignee'
  return wasWrong ? party : { ...party, name: alias }
}
