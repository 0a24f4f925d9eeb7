import type { ImportedStatus } from '../issue.ts'
import { tidy } from '../text.ts'
import { parseX12Time } from './dates.ts'
import { containerAt } from './numbers.ts'
import { element, placeOfX12, tagOf, type X12Segment } from './segment.ts'
import type { SetContext, SetReader } from './set.ts'

const SEGMENTS = new Set(
  'ST M10 M15 P4 LX V9 VEH NM1 VID M7 M7A K1 X4 N9 N7 ED BA1 MBL M13 X1 N1 N2 N3 N4 PER N10 DTM SE'.split(
    ' ',
  ),
)

/**
 * Reads one 350 (customs status) or 358 (customs consist): what customs posted to each bill (X4) and to the ship (V9),
 * and in a consist the bills it carries (MBL).
 */
export function createCustoms350(context: SetContext, type: '350' | '358'): SetReader {
  const statuses: Draft[] = []
  let container = ''

  const readRelease = (segment: X12Segment): Draft => {
    const box = containerAt(segment, 11, 12)
    return {
      type,
      code: element(segment, 7),
      ...given('bill', element(segment, 8) || element(segment, 1)),
      ...given('masterBill', element(segment, 8) === '' ? '' : element(segment, 1)),
      ...given('entry', element(segment, 4)),
      ...given('container', box),
      ...given('location', element(segment, 13)),
      at: parseX12Time(element(segment, 5), element(segment, 6)) ?? context.madeAt,
      place: placeOfX12(segment).place,
      remarks: [],
    }
  }
  const read = (segment: X12Segment) => {
    switch (tagOf(segment)) {
      case 'X4':
        statuses.push(readRelease(segment))
        return
      case 'V9':
        statuses.push({
          type,
          code: element(segment, 1),
          at: parseX12Time(element(segment, 3), element(segment, 4)) ?? context.madeAt,
          place: placeOfX12(segment).place,
          remarks: [element(segment, 2)].filter((text) => text !== ''),
        })
        return
      case 'VID':
        container = containerAt(segment, 2, 3)
        return
      case 'MBL':
        statuses.push({
          type,
          code: 'carried',
          ...given('bill', element(segment, 2)),
          ...given('container', container),
          at: context.madeAt,
          place: placeOfX12(segment).place,
          remarks: [],
        })
        return
      case 'K1':
        statuses
          .at(-1)
          ?.remarks.push([element(segment, 1), element(segment, 2)].filter(Boolean).join(' '))
    }
  }
  return {
    read(segment) {
      if (!SEGMENTS.has(tagOf(segment))) return false
      read(segment)
      return true
    },
    finish() {
      if (statuses.length === 0)
        context.log.add('no-status', context.where, 'the set posts nothing to any bill')
      return { documents: [], statuses: statuses.map(asStatus) }
    },
  }
}

type Draft = Omit<ImportedStatus, 'remark'> & { readonly remarks: string[] }

function asStatus({ remarks, ...status }: Draft): ImportedStatus {
  const remark = tidy(remarks.join(' '))
  return remark === '' ? status : { ...status, remark }
}

function given<K extends string>(key: K, value: string): { [k in K]?: string } {
  return value === '' ? {} : ({ [key]: value } as { [k in K]?: string })
}
