/** The likeliest of some typologies; null of none. Of two that are as likely the first by name. */
export function likeliest(typologies: Readonly<Record<string, number>>): string | null {
  const [first] = Object.entries(typologies).sort(
    ([a, one], [b, other]) => other - one || (a < b ? -1 : 1),
  )
  return first?.[0] ?? null
}
