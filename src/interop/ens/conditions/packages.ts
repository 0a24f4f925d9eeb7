import type { XmlElement } from '../../xml/element.ts'
import { all, has, number, text } from '../query.ts'
import type { Condition } from './condition.ts'

/** Kinds of package of UN/ECE Recommendation 21 that are goods in bulk, and goods without packing. */
export const BULK = ['VQ', 'VG', 'VL', 'VY', 'VR', 'VS', 'VO']
const UNPACKED = ['NE', 'NF', 'NG']

const AT = 'GOOITEGDS/PACGS2'
const kindIn = (it: XmlElement, kinds: readonly string[]) =>
  kinds.includes(text(it, 'KinOfPacGS23'))
const isPacked = (it: XmlElement) => !kindIn(it, BULK) && !kindIn(it, UNPACKED)

/** What has to be said of packages depends on their kind. */
export const PACKAGE_CONDITIONS: readonly Condition[] = [
  {
    code: '8149',
    rule: 'C062',
    at: AT,
    must: `goods in bulk (${BULK.join(', ')}) have neither a number of packages nor of pieces`,
    holds: (it) => !kindIn(it, BULK) || (!has(it, 'NumOfPacGS24') && !has(it, 'NumOfPieGS25')),
  },
  {
    code: '8150',
    rule: 'C062',
    at: AT,
    must: `unpacked goods (${UNPACKED.join(', ')}) must state a number of pieces and no number of packages`,
    holds: (it) => !kindIn(it, UNPACKED) || (!has(it, 'NumOfPacGS24') && has(it, 'NumOfPieGS25')),
  },
  {
    code: '8151',
    rule: 'C062',
    at: AT,
    must: 'packed goods must state a number of packages and no number of pieces',
    holds: (it) => !isPacked(it) || (has(it, 'NumOfPacGS24') && !has(it, 'NumOfPieGS25')),
  },
  {
    code: '8152',
    rule: 'C062',
    at: AT,
    must: 'packed goods must state marks and numbers, unless a specific circumstance is stated',
    holds: (it) =>
      !isPacked(it) || has(it, '../../HEAHEA/SpeCirIndHEA1') || has(it, 'MarNumOfPacGSL21'),
  },
  {
    code: '8153',
    rule: 'TR0022',
    at: AT,
    must: 'zero packages means packed with other goods: those must have the same marks and a number above zero',
    holds: (it) => number(it, 'NumOfPacGS24') !== 0 || marksOfOthers(it).has(marks(it)),
  },
]

const marks = (it: XmlElement): string | null =>
  has(it, 'MarNumOfPacGSL21') ? text(it, 'MarNumOfPacGSL21') : null

/** Marks of packages above zero, found once for each message: asking for each package anew would be quadratic. */
function marksOfOthers(it: XmlElement): ReadonlySet<string | null> {
  const message = it.parent?.parent
  if (!message) return new Set()
  const held = marksByMessage.get(message)
  if (held !== undefined) return held
  const found = new Set<string | null>()
  for (const one of all(message, AT)) {
    const own = marks(one)
    if (number(one, 'NumOfPacGS24') > 0 && own !== null) found.add(own)
  }
  marksByMessage.set(message, found)
  return found
}

const marksByMessage = new WeakMap<XmlElement, ReadonlySet<string | null>>()
