import { joined, part, placeOf, type Segment } from '../edifact/segment.ts'
import { readKg } from '../edifact/weight.ts'
import { quote } from '../text.ts'
import { isMassUnit, toCount } from '../units.ts'
import { CONTROLS, MEASURES } from './qualifiers.ts'
import type { MessageState, SegmentReader } from './state.ts'

export const readGid: SegmentReader = (state, segment) => {
  const item = { where: placeOf(segment), hsCodes: [], texts: [], markTexts: [] }
  state.current.items.push(item)
  state.group = { kind: 'item', item }
  for (const element of [2, 3, 4, 5, 6]) {
    readPackages(
      state,
      segment,
      [element, 1],
      part(segment, element, 2) || part(segment, element, 5),
    )
  }
}

export const readPac: SegmentReader = (state, segment) => {
  readPackages(state, segment, [1, 1], part(segment, 3) || part(segment, 3, 4))
}

/** The first count holds: further elements tell what is inside the outer packages. */
function readPackages(
  state: MessageState,
  segment: Segment,
  at: readonly [number, number],
  kind: string,
): void {
  const target = goodsTarget(state)
  const text = part(segment, ...at)
  if (text !== '') {
    const count = toCount(text)
    if (count === null) {
      state.log.add(
        'bad-number',
        placeOf(segment, ...at),
        `${quote(text)} is no number of packages; it is not used`,
      )
    } else target.packages ??= count
  }
  if (kind !== '') target.packageKind ??= kind
}

export const readFtx: SegmentReader = (state, segment) => {
  if (part(segment, 1) !== 'AAA') return
  const text = joined(segment, 4) || part(segment, 3)
  if (text === '' || state.current === state.header) return
  if (state.group.kind === 'item') state.group.item.texts.push(text)
  else state.current.descriptions.push(text)
  readHsInText(state, segment, text, 4)
}

export const readPci: SegmentReader = (state, segment) => {
  const text = joined(segment, 2)
  if (text === '' || state.current === state.header) return
  if (state.group.kind === 'item') state.group.item.markTexts.push(text)
  else state.current.marks.push(text)
  readHsInText(state, segment, text, 2)
}

/** `HS CODE 080390` in a description or among the marks: common, and better than nothing. */
function readHsInText(state: MessageState, segment: Segment, text: string, element: number): void {
  const match =
    /\bH\.?S\.?(?:\s*(?:CODE|NO|NR|#))?[.:\s-]{0,4}(\d{4}[.\s]?\d{2}(?:[.\s]?\d{2}){0,2})\b/i.exec(
      text,
    )
  const target = goodsTarget(state)
  if (match === null || target.hsCodes.length > 0) return
  const where = placeOf(segment, element)
  target.hsCodes.push({ text: match[1] as string, where })
  state.log.add('hs-from-text', where, `HS code ${match[1]} taken from the text`)
}

/** PIA+5+940360:HS, and CST+1+94036000. */
export const readPia: SegmentReader = (state, segment) => {
  for (const element of [2, 3, 4, 5, 6]) {
    const text = part(segment, element)
    if (['HS', 'CC', 'TG'].includes(part(segment, element, 2))) addHs(state, text, segment, element)
  }
}

export const readCst: SegmentReader = (state, segment) => {
  for (const element of [2, 3, 4, 5, 6]) {
    const text = part(segment, element)
    if (/^[\d. ]{6,}$/.test(text)) addHs(state, text, segment, element)
  }
}

export function addHs(
  state: MessageState,
  text: string,
  segment: Segment,
  element: number,
  component = 1,
): void {
  if (text !== '')
    goodsTarget(state).hsCodes.push({ text, where: placeOf(segment, element, component) })
}

export const readMea: SegmentReader = (state, segment) => {
  const measure =
    MEASURES[part(segment, 2)] ?? (part(segment, 2) === '' ? MEASURES[part(segment, 1)] : undefined)
  if (measure === undefined) return
  const [unit, text] = [part(segment, 3), part(segment, 3, 2)]
  if (unit !== '' && !isMassUnit(unit)) {
    if (part(segment, 2) !== '')
      state.log.add(
        'bad-weight',
        placeOf(segment, 3, 1),
        `${quote(unit)} is no unit of mass; it is not used`,
      )
    return
  }
  const kg = readKg(state.log, scopeOf(state), segment, text, unit, 3)
  if (kg === null) return
  if (state.group.kind === 'equipment') {
    if (measure === 'vgm') state.group.equipment.vgmKg ??= kg
  } else if (measure === 'gross' && state.current !== state.header)
    goodsTarget(state).grossKg ??= kg
}

/** QTY carries the weight in some cargo reports, the packages in others; the unit tells. */
export const readQty: SegmentReader = (state, segment) => {
  if (state.current === state.header) return
  const [text, unit] = [part(segment, 1, 2), part(segment, 1, 3)]
  const target = goodsTarget(state)
  if (isMassUnit(unit)) {
    const kg = readKg(state.log, scopeOf(state), segment, text, unit, 1)
    if (kg !== null) target.grossKg ??= kg
    return
  }
  const count = toCount(text)
  if (count === null)
    state.log.add(
      'bad-number',
      placeOf(segment, 1, 2),
      `${quote(text)} is no quantity; it is not used`,
    )
  else if (['', 'PCE', 'NMP', 'PK', 'CT', 'PKG', 'UNT', 'C62'].includes(unit))
    target.packages ??= count
}

export const readCnt: SegmentReader = (state, segment) => {
  const kind = CONTROLS[part(segment, 1)]
  if (kind === undefined) return
  const text = part(segment, 1, 2)
  if (kind === 'grossKg') {
    const kg = readKg(state.log, scopeOf(state), segment, text, part(segment, 1, 3) || 'KGM', 1)
    if (kg !== null && state.current !== state.header) state.current.grossKg = kg
    return
  }
  const value = toCount(text)
  if (value === null) {
    state.log.add(
      'bad-number',
      placeOf(segment, 1, 2),
      `${quote(text)} is no control total; it is not used`,
    )
  } else if (kind === 'packages') {
    if (state.current !== state.header) state.current.packages = value
  } else state.controls.push({ kind, value, where: placeOf(segment) })
}

function goodsTarget(state: MessageState) {
  return state.group.kind === 'item' ? state.group.item : state.current
}

const scopeOf = (state: MessageState): string => state.header.where.place
