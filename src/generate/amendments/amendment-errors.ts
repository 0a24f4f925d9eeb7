import type { Sources } from '../documents/sources.ts'
import type { Typology } from '../typologies/typology.ts'
import { fieldAmended } from './amended-manifest.ts'
import type { Amendments } from './amendment.ts'

/**
 * The fields that only an amendment made wrong, without intent, as `<document>.<path>`: a correction that errs. What
 * somebody lies about is no honest error.
 */
export function amendmentErrors(
  sources: Sources & { readonly amendments: Amendments },
  typology: Typology | null,
): string[] {
  const { manifest, importDeclaration } = sources.amendments
  if (manifest === null && importDeclaration === null) return []
  const { story, slips } = sources
  const fields: string[] = []
  if (manifest !== null && !manifest.insists) {
    const field = fieldAmended(sources, manifest)
    if (field === 'packages') fields.push('manifest.packages')
    if (field === 'hs6') fields.push('manifest.items.hs6')
    const isRespelled = !story.toOrder && slips.name?.place !== 'manifest.consignee'
    if (field === 'consignee' && isRespelled) fields.push('manifest.consignee')
  }
  if (importDeclaration?.field === 'hs6' && !importDeclaration.insists && slips.hs6 === null)
    fields.push('import-declaration.items.hs6')
  return fields.filter((field) => typology?.fields.includes(field) !== true)
}
