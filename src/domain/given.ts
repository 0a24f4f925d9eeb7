import type { ItemKind } from './message.ts'

/**
 * What everybody has to file and an agreement may hold back all the same: a partner's copy can lack these fields. Texts
 * and lists that are held back (`items.description`, `containers.seals`) are empty there.
 */
export const WITHHELD = {
  manifest: ['shipper', 'grossKg', 'packages'],
  'export-declaration': ['exporter', 'grossKg', 'packages'],
} as const satisfies Partial<Record<ItemKind, readonly string[]>>

/** A document as a partner gave it. */
export type Given<D extends { readonly kind: keyof typeof WITHHELD }> = Optional<
  D,
  Extract<(typeof WITHHELD)[D['kind']][number], keyof D>
>
type Optional<D, K extends keyof D> = Omit<D, K> & { readonly [F in K]?: D[F] }
