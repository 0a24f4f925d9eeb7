import type { Party } from '../../domain/party.ts'
import { editDistance } from '../../kernel/did-you-mean.ts'
import { byCodeUnit } from '../../kernel/order.ts'
import { remembering } from '../../kernel/remember.ts'

/**
 * Whether two documents name one party: by id where both give one, else by name. Legal forms, case, accents, the order
 * of words and small typing errors make no difference.
 */
export function isSameParty(a: Party, b: Party): boolean {
  if (a.id !== undefined && b.id !== undefined && a.id === b.id) return true
  return isSameName(a.name, b.name)
}

export function isSameName(a: string, b: string): boolean {
  return a === b || isAlikeTo(a)(b)
}

/** The same traders meet again and again, and are written in few ways. */
const isAlikeTo = remembering((a) => remembering((b) => isAlike(a, b), 20), 10_000)

function isAlike(a: string, b: string): boolean {
  const [x, y] = [nameWords(a), nameWords(b)]
  const [joinedX, joinedY] = [x.join(' '), y.join(' ')]
  if (joinedX === joinedY) return true
  return isNear(joinedX, joinedY) || isNear(x.join(''), y.join('')) || isShortened(x, y)
}

/** The words that make a name, sorted: no accents, no legal form. `CÔNG TY TNHH Đại Dương` is `DAI DUONG`. */
export function nameWords(name: string): readonly string[] {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'D')
    .toUpperCase()
    .replace(/['’.]/g, '')
    .replace(/&/g, ' AND ')
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const bare = words.filter((word) => !LEGAL_FORMS.has(word))
  return (bare.length > 0 ? bare : words).sort(byCodeUnit)
}

/** One letter in six may be wrong. */
function isNear(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length)
  const allowed = Math.floor(longest / 6)
  return Math.abs(a.length - b.length) <= allowed && longest <= 200 && editDistance(a, b) <= allowed
}

/** All words of the shorter name, at least two, are in the longer, or begin a word of it. */
function isShortened(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return (
    short.length >= 2 &&
    short.every((word) => long.some((other) => other.startsWith(word) || word.startsWith(other)))
  )
}

const LEGAL_FORMS: ReadonlySet<string> = new Set([
  ...[
    'AND',
    'THE',
    'CO',
    'COMPANY',
    'COMP',
    'LTD',
    'LIMITED',
    'LTDA',
    'LLC',
    'LLP',
    'LP',
    'INC',
    'INCORPORATED',
    'CORP',
    'CORPORATION',
  ],
  ...[
    'PLC',
    'PTE',
    'PTY',
    'PVT',
    'PRIVATE',
    'JSC',
    'JOINT',
    'STOCK',
    'SDN',
    'BHD',
    'GMBH',
    'AG',
    'SA',
    'SAS',
    'SRL',
    'SPA',
    'BV',
    'NV',
    'AB',
    'OY',
    'AS',
    'KK',
  ],
  ...[
    'CONG',
    'TY',
    'CTY',
    'TNHH',
    'CP',
    'CTCP',
    'MTV',
    'DNTN',
    'TRACH',
    'NHIEM',
    'HUU',
    'HAN',
    'MOT',
    'THANH',
    'VIEN',
    'PHAN',
  ],
])
