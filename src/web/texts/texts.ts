import { en } from './en.ts'
import { vi } from './vi.ts'

/** Every string of the console. The English table says which there are. */
export type Texts = typeof en
export const TEXTS = { en, vi } as const satisfies Readonly<Record<string, Texts>>
export type Language = keyof typeof TEXTS

/** A text with its figures: `{n}` is replaced by `values.n`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole))
}
