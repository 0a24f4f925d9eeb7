import type { Party } from '../../domain/party.ts'
import { remembering } from '../../kernel/remember.ts'
import { isMatch, readName } from '../names/names.ts'

/** Names and pairs of names come again and again; taking one apart costs some hundred microseconds. */
const KEPT_MAX = 10_000

/** Whether two documents name one party: by number where both give the same one, else by name. */
export function isSameParty(a: Party, b: Party): boolean {
  if (a.id !== undefined && a.id === b.id) return true
  return isSameName(a.name, b.name)
}

/** Whether two names are one party's, as `risk/names` judges it. */
export function isSameName(a: string, b: string): boolean {
  return a === b || isAlikeTo(a)(b)
}

const isAlikeTo = remembering((a) => remembering((b) => isMatch(read(a), read(b)), 20), KEPT_MAX)

const read = remembering((name) => readName(name), KEPT_MAX)
