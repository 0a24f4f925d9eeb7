/** The place of an entry in the text of a URL: its keys in order. Keys may hold any letter. */
export const placeText = (...keys: readonly (string | number)[]): string =>
  keys.map((key) => encodeURIComponent(String(key).toWellFormed())).join('/')

/** The keys of a place that `placeText` made. */
export const keysOfPlace = (text: string): readonly string[] =>
  text.split('/').map(decodeURIComponent)

/** Some rows with one too many, if there are more: those of the page, and the place of the last where others follow. */
export function pageOf<R>(
  rows: readonly R[],
  limit: number,
  placeOf: (row: R) => string,
): { readonly shown: readonly R[]; readonly next: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { shown, next: rows.length > limit && last !== undefined ? placeOf(last) : null }
}
