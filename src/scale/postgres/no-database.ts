/** The database cannot be had: exit 4, in one line without the password. */
export class NoDatabase extends Error {
  override name = 'NoDatabase'
}

/** `postgres://user@host:5432/name`: what may be printed of an address. Throws TypeError for what is none. */
export function addressOf(url: string): string {
  const { protocol, username, host, pathname } = new URL(url)
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`
}

/** What people can do something about, by the code of PostgreSQL or of the system. */
const KNOWN: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'no machine has this name',
  EAI_AGAIN: 'no machine has this name',
  EHOSTUNREACH: 'the machine cannot be reached',
  ENETUNREACH: 'the machine cannot be reached',
  ETIMEDOUT: 'no answer',
  '28P01': 'wrong user or password',
  '28000': 'this user is not let in',
  '3D000': 'there is no such database',
  '42501': 'this user may not make the tables of a sweep',
  '53300': 'the server takes no more connections',
}

/** One line about an error of the driver. A password that got into it is taken out. */
export function explain(error: unknown, url: string): string {
  const code = codeOf(error)
  const message = error instanceof Error ? error.message : String(error)
  const said = KNOWN[code] ?? (/timeout/i.test(message) ? 'no answer' : message || code)
  const { password } = new URL(url)
  const secrets = [password, decodeURIComponent(password)].filter((one) => one !== '')
  return secrets.reduce((text, secret) => text.replaceAll(secret, '***'), said).replace(/\s+/g, ' ')
}

/**
 * True for what passes by itself when the server is back: broken connections (also without a code), a server that stops or
 * starts (class 57P), that is full (53), or that chose another transaction (40).
 */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error)
  return code === '' ? isDriversOwn(error) : PASSING.test(code)
}

/** Sockets by name; 57P04 is missing because a database that was dropped does not come back. */
const PASSING =
  /^(?:ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|08...|57P0[0-35]|53...|40...)$/

/** The driver tells of a lost connection in words only. */
function isDriversOwn(error: unknown): boolean {
  return error instanceof Error && /connection|timeout|terminat/i.test(error.message)
}

/** The code of an error, or of the first that an AggregateError holds: a name may have several addresses. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return error instanceof AggregateError ? codeOf(error.errors[0]) : ''
}
