import type { ImportDeclaration } from '../../domain/documents.ts'
import type { ValueDeclaration } from '../../domain/value-declaration.ts'
import {
  asClassified,
  billWeights,
  importDeclarationOf,
  valueDeclarationOf,
} from '../documents/declarations.ts'
import { otherHs6 } from '../documents/misspell.ts'
import type { Sources } from '../documents/sources.ts'
import type { TrueItem } from '../truth/true-consignment.ts'
import { type Amendment, type DeclarationField, placeIn } from './amendment.ts'

/** An import declaration filed the second time, and the value declaration with it when values changed. */
export type AmendedImport = {
  readonly importDeclaration: ImportDeclaration
  readonly valueDeclaration: ValueDeclaration | null
}

export function amendedImport(
  honestly: Sources,
  amendment: Amendment<DeclarationField>,
): AmendedImport {
  const { field, insists } = amendment
  const { story } = honestly
  const lies = insists && story.second !== null
  const sources = lies ? { ...honestly, story: { ...story, ...story.second } } : honestly
  const told = field === 'hs6' && !lies ? reclassified(sources, amendment) : asClassified(sources)
  const weights =
    field === 'weight' ? sources.truth.items.map((item) => item.grossKg) : billWeights(sources)
  // Put right, a value is the invoice's to the cent; one that lies keeps its distance.
  const slips = field === 'value' && !lies ? { ...sources.slips, valueFactor: 1 } : sources.slips
  const importDeclaration = {
    ...importDeclarationOf({ ...sources, slips }, told, weights),
    revision: 2,
  }
  return {
    importDeclaration,
    valueDeclaration:
      field === 'value' ? { ...valueDeclarationOf(sources, importDeclaration), revision: 2 } : null,
  }
}

/** A line classified wrongly is put right; where none was, one goes to a neighbouring line in good faith. */
function reclassified(
  { story, slips, book }: Sources,
  amendment: Amendment<DeclarationField>,
): readonly TrueItem[] {
  if (slips.hs6 !== null) return story.items
  const { place, luck } = placeIn(story.items.length, amendment)
  return story.items.map((item, i) =>
    i === place ? { ...item, hs6: otherHs6(book, item.hs6, luck) } : item,
  )
}
