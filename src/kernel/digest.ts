import { createHmac, hash } from 'node:crypto'

/** SHA-256 of bytes or UTF-8 text, as 64 lower-case hex digits. */
export function sha256Hex(data: Uint8Array | string): string {
  return hash('sha256', data, 'hex')
}

/** SHA-256 of bytes or UTF-8 text, 32 bytes. By way of hex: Node takes twice as long to hand out a buffer. */
export function sha256(data: Uint8Array | string): Uint8Array {
  return Buffer.from(hash('sha256', data, 'hex'), 'hex')
}

/** JSON with the keys of every object in code-unit order and `undefined` left out: one value, one text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, held) =>
    held !== null && typeof held === 'object' && !Array.isArray(held) ? sortedKeys(held) : held,
  )
}

function sortedKeys(value: object): object {
  const sorted: Record<string, unknown> = Object.create(null)
  for (const key of Object.keys(value).sort()) sorted[key] = (value as Record<string, unknown>)[key]
  return sorted
}

/** HMAC-SHA-256 of UTF-8 text under a key, as 64 lower-case hex digits: a digest only who holds the key can make. */
export function keyedHex(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}
