/**
 * One bit for each letter, set when it occurs an odd number of times. Replacing a letter flips two bits, inserting or
 * deleting one flips one; letters that share a bit can only make two texts look nearer.
 */
export function bagOf(text: string): number {
  let bag = 0
  for (let i = 0; i < text.length; i++) bag ^= 1 << (text.charCodeAt(i) & 31)
  return bag
}

/** Whether texts with these bags may be so many edits apart. */
export const mayBeNear = (a: number, b: number, edits: number): boolean =>
  bitsOf(a ^ b) <= 2 * edits

function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
