import type { PortDocument } from '../../domain/port-document.ts'
import type { Papers } from './derive.ts'

/**
 * The fields, of those a map may change, in which papers differ from their twin's, as `<document>.<path>`. A document
 * only one of them has is named by its kind.
 */
export function changedFields(fields: readonly string[], papers: Papers, twin: Papers): string[] {
  const [told, true_] = [byKind(papers), byKind(twin)]
  return fields.filter((field) => {
    const [kind, ...path] = field.split('.') as [string, ...string[]]
    const [a, b] = [told.get(kind) ?? [], true_.get(kind) ?? []]
    if (path.length === 0 || a.length !== b.length)
      return path.length === 0 && a.length !== b.length
    return (
      JSON.stringify(a.map((one) => pick(one, path))) !==
      JSON.stringify(b.map((one) => pick(one, path)))
    )
  })
}

/** The documents of a consignment that are not as its twin has them. */
export function changedDocuments(papers: Papers, twin: Papers): ReadonlySet<PortDocument> {
  const honest = new Map(documentsOf(twin).map((one) => [nameOf(one), one]))
  return new Set(documentsOf(papers).filter((one) => !isSame(one, honest.get(nameOf(one)))))
}

/** Papers and their twin's share most of what they are made of: what is one and the same is not looked into. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = Object.keys(one)
  if (keys.length !== Object.keys(other).length) return false
  return keys.every((key) => isSame(one[key], other[key]))
}

/** Every document of one consignment; its lines of the stow plan are not among them. */
export function documentsOf(papers: Papers): PortDocument[] {
  const { manifest, exportDeclaration, securityFiling, importDeclaration } = papers
  const { valueDeclaration, certificate, claim, permit, supply, transit, events } = papers
  const single = [manifest, exportDeclaration, securityFiling, importDeclaration, valueDeclaration]
  const others = [certificate, claim, permit, supply, ...Object.values(papers.amended)]
  return [...single, ...others, ...transit, ...events].filter((one) => one !== null)
}

const nameOf = ({ kind, number, revision }: PortDocument): string => `${kind} ${number} ${revision}`

function byKind(papers: Papers): ReadonlyMap<string, readonly unknown[]> {
  const kinds = new Map<string, unknown[]>([['stow-plan', [{ positions: papers.stowage }]]])
  for (const document of documentsOf(papers)) {
    const known = kinds.get(document.kind)
    if (known === undefined) kinds.set(document.kind, [document])
    else known.push(document)
  }
  return kinds
}

/** What stands at a path; of every line where there are several. */
function pick(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) {
    return value.map((one) => pick(one, path)).filter((one) => one !== undefined)
  }
  const [head, ...rest] = path
  if (head === undefined || value === null || typeof value !== 'object') return value
  return pick((value as Record<string, unknown>)[head], rest)
}
