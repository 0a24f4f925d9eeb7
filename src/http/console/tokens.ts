import { createHash, timingSafeEqual } from 'node:crypto'
import type { Role } from '../schemas/roles.ts'

/** A token as a server keeps it: whoever reads the file cannot use it. A token is 32 random bytes, so one hash is enough. */
export type KeptToken = {
  /** SHA-256 of the token's text, in hex. */
  readonly sha256: string
  readonly role: Role
  /** How decisions of its bearer are signed in the log. */
  readonly name: string
}

/** The bearer of an `Authorization` header; null for a token nobody gave out. Every kept token is compared, in constant time. */
export function bearerOf(
  header: string | undefined,
  tokens: readonly KeptToken[],
): KeptToken | null {
  const [, token = ''] = /^Bearer ([\w.~+/-]{1,200}=*)$/i.exec(header ?? '') ?? []
  const given = createHash('sha256').update(token).digest()
  let found: KeptToken | null = null
  for (const kept of tokens) {
    if (timingSafeEqual(given, Buffer.from(kept.sha256, 'hex')) && token !== '') found = kept
  }
  return found
}
