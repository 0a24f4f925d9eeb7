import { toLocode } from '../codes.ts'
import type { IssueLog } from '../issue.ts'
import { quote } from '../text.ts'
import { element, placeOfX12, type X12Segment } from './segment.ts'

/** UN/LOCODE of ports by their number in US manifests. Source: CBP Schedule D (US ports), Census Schedule K (others). */
const SCHEDULES: Readonly<Record<string, string>> = {
  '1303': 'USBAL',
  '1401': 'USORF',
  '1601': 'USCHS',
  '1703': 'USSAV',
  '1803': 'USJAX',
  '2704': 'USLAX',
  '2709': 'USLGB',
  '2811': 'USOAK',
  '3001': 'USSEA',
  '3002': 'USTIW',
  '4601': 'USNYC',
  '5201': 'USMIA',
  '5301': 'USHOU',
  '35177': 'BRSSZ',
  '42157': 'NLRTM',
  '55976': 'SGSIN',
  '57035': 'CNSHA',
  '58023': 'KRPUS',
  '58201': 'HKHKG',
  '58309': 'TWKHH',
}

/** The port an element names, as UN/LOCODE or as a number of Schedule D or K; undefined, and an issue, for others. */
export function portAt(segment: X12Segment, index: number, log: IssueLog): string | undefined {
  const code = element(segment, index)
  if (code === '') return undefined
  const port = SCHEDULES[code] ?? toLocode(code)
  if (port !== null) return port
  const message = `${quote(code)} is no UN/LOCODE, nor a port of Schedule D or K this reader knows; it is not used`
  log.add('port-not-locode', placeOfX12(segment, index), message)
  return undefined
}
