import type { Millis } from '../../kernel/time.ts'
import type { NumberRegister } from '../assemble.ts'
import type { IssueLog, Place } from '../issue.ts'
import type { ImportDefaults } from '../options.ts'
import { quote } from '../text.ts'
import { parseX12Time } from './dates.ts'
import { element, placeOfX12, type X12Segment } from './segment.ts'
import type { SetReader } from './set.ts'
import { SET_READERS } from './sets.ts'

export type EnvelopeDeps = {
  readonly log: IssueLog
  readonly register: NumberRegister
  readonly defaults: ImportDefaults
  readonly stem: string
  readonly keep: (read: ReturnType<SetReader['finish']>) => void
}

/** Interchanges, groups and sets: what opens, what closes, and whether counts and references agree. */
export type X12Envelope = {
  readonly read: (elements: readonly string[], line: number) => void
  readonly end: () => void
  readonly next: (line: number) => Place
  readonly unknownSegments: () => Readonly<Record<string, number>>
}

type Open = { readonly reference: string; readonly where: Place; inside: number }
type OpenSet = Open & { readonly reader: SetReader | null }

export function createX12Envelope(deps: EnvelopeDeps): X12Envelope {
  const { log } = deps
  const unknown = new Map<string, number>()
  let interchanges = 0
  let sets = 0
  let interchange: Open | null = null
  let group: (Open & { readonly madeAt: Millis | null }) | null = null
  let set: OpenSet | null = null
  let preparedAt: Millis | null = null

  const placed = (elements: readonly string[], line: number): X12Segment => ({
    elements,
    line,
    interchange: interchanges,
    set: set === null ? 0 : sets,
    number: set === null ? 0 : set.inside,
  })
  const closeSet = () => {
    const closing = set
    set = null
    if (closing?.reader) deps.keep(closing.reader.finish())
  }
  const notClosed = (
    code: 'message-not-closed' | 'group-not-closed' | 'interchange-not-closed',
    { where }: Pick<Open, 'where'>,
    what: string,
    tag: string,
    why: string,
  ) =>
    log.add(code, where, `the ${what} has no trailer ${tag}: ${why}`, `end the ${what} with ${tag}`)
  const breakSet = (why: string) => {
    if (set === null) return
    notClosed('message-not-closed', set, 'set', 'SE', why)
    closeSet()
  }
  const breakGroup = (why: string) => {
    breakSet(why)
    if (group !== null) notClosed('group-not-closed', group, 'group', 'GE', why)
    group = null
  }
  const breakInterchange = (why: string) => {
    breakGroup(why)
    if (interchange !== null)
      notClosed('interchange-not-closed', interchange, 'interchange', 'IEA', why)
    interchange = null
  }
  const checkTrailer = (
    segment: X12Segment,
    opened: Open,
    count: CountCode,
    reference: ReferenceCode,
    what: string,
  ) => {
    const [stated, named] = [element(segment, 1), element(segment, 2)]
    const tag = segment.elements[0] ?? ''
    if (Number(stated) !== opened.inside || !/^\d+$/.test(stated))
      log.add(
        count,
        placeOfX12(segment, 1),
        `${tag} says ${quote(stated)} ${what}, there are ${opened.inside}`,
        `write ${tag}*${opened.inside}`,
      )
    if (named !== opened.reference)
      log.add(
        reference,
        placeOfX12(segment, 2),
        `${tag} names ${quote(named)}, its header named ${quote(opened.reference)}`,
        'repeat the control number of the header',
      )
  }
  const openSet = (segment: X12Segment) => {
    const type = element(segment, 1)
    if (group !== null) group.inside++
    sets++
    const where = { place: `interchange ${interchanges}, set ${sets}`, line: segment.line }
    const create = Object.hasOwn(SET_READERS, type) ? SET_READERS[type] : undefined
    const reader = create?.({ ...deps, where, madeAt: group?.madeAt ?? preparedAt }) ?? null
    if (reader === null)
      log.add(
        'message-not-read',
        where,
        `transaction set ${quote(type)} is not read`,
        'sets 309, 310, 315, 350 and 358 are read',
      )
    set = { reference: element(segment, 2), where, inside: 1, reader }
  }

  const READERS: Readonly<Record<string, (segment: X12Segment) => void>> = {
    ISA(segment) {
      breakInterchange('ISA begins another')
      interchanges++
      sets = 0
      preparedAt = parseX12Time(element(segment, 9), element(segment, 10))
      interchange = {
        reference: element(segment, 13),
        where: { place: `interchange ${interchanges} ISA`, line: segment.line },
        inside: 0,
      }
    },
    IEA(segment) {
      breakGroup('IEA ends the interchange')
      if (interchange === null)
        log.add(
          'no-interchange-header',
          placeOfX12(segment),
          'IEA comes without ISA',
          'begin the interchange with ISA',
        )
      else checkTrailer(segment, interchange, 'message-count', 'interchange-reference', 'groups')
      interchange = null
    },
    GS(segment) {
      breakGroup('GS begins another')
      if (interchange !== null) interchange.inside++
      const where = { place: `interchange ${interchanges} GS`, line: segment.line }
      const madeAt = parseX12Time(element(segment, 4), element(segment, 5))
      group = { reference: element(segment, 6), where, inside: 0, madeAt }
    },
    GE(segment) {
      breakSet('GE ends the group')
      if (group === null)
        log.add(
          'group-reference',
          placeOfX12(segment),
          'GE comes without GS',
          'begin the group with GS',
        )
      else checkTrailer(segment, group, 'group-count', 'group-reference', 'sets')
      group = null
    },
    ST(segment) {
      breakSet('ST begins another')
      openSet(segment)
    },
    SE(segment) {
      if (set === null) {
        log.add(
          'no-message-header',
          placeOfX12(segment),
          'SE comes without ST',
          'begin the set with ST',
        )
        return
      }
      set.inside++
      checkTrailer(
        placed(segment.elements, segment.line),
        set,
        'segment-count',
        'message-reference',
        'segments',
      )
      closeSet()
    },
  }

  const readInside = (elements: readonly string[], line: number) => {
    const tag = (elements[0] ?? '').slice(0, 12)
    if (set === null) {
      log.once(
        `outside ${interchanges}`,
        'no-message-header',
        placeOfX12(placed(elements, line)),
        `${quote(tag)} stands outside every set; it is not read`,
        'begin the set with ST',
      )
      count(tag)
      return
    }
    set.inside++
    const segment = placed(elements, line)
    if (set.reader === null || set.reader.read(segment)) return
    log.once(
      `${interchanges} ${sets} ${tag}`,
      'unknown-segment',
      placeOfX12(segment),
      `${quote(tag)} is not in this set; it is not read`,
    )
    count(tag)
  }
  const count = (tag: string) => {
    if (unknown.has(tag) || unknown.size < 1_000) unknown.set(tag, (unknown.get(tag) ?? 0) + 1)
  }

  return {
    read(elements, line) {
      const reader = READERS[elements[0] ?? '']
      if (reader === undefined) readInside(elements, line)
      else reader(placed(elements, line))
    },
    end: () => breakInterchange('the file ends'),
    next: (line) => ({
      place: `interchange ${Math.max(1, interchanges)}${set === null ? '' : `, set ${sets}, segment ${set.inside + 1}`}`,
      line,
    }),
    unknownSegments: () => Object.fromEntries(unknown),
  }
}

type CountCode = 'segment-count' | 'group-count' | 'message-count'
type ReferenceCode = 'message-reference' | 'group-reference' | 'interchange-reference'
