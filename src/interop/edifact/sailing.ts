import { toLocode } from '../codes.ts'
import type { VoyageDraft } from '../draft.ts'
import type { IssueLog } from '../issue.ts'
import { quote } from '../text.ts'
import { parseEdifactTime } from './date.ts'
import { part, placeOf, type Segment } from './segment.ts'

/** Voyage number, carrier and ship of a TDT; what was said before holds. */
export function readTransport(segment: Segment, voyage: VoyageDraft): void {
  const number = part(segment, 2)
  if (number !== '') voyage.number ??= number
  const carrier = part(segment, 5)
  if (carrier !== '') voyage.carrier ??= carrier
  const identity = part(segment, 8)
  const list = part(segment, 8, 2)
  const name = part(segment, 8, 4)
  if (name !== '') voyage.vesselName ??= name
  const claimsImo = list === '146' || part(segment, 8, 3) === '11' || /^IMO/i.test(identity)
  if (/^\d{7}$/.test(identity) || (claimsImo && identity !== '')) voyage.vesselImo ??= identity
  else if (identity !== '' && name === '' && list !== '103') voyage.vesselName ??= identity
}

/** The port of a LOC; undefined, and an issue, when it has no UN/LOCODE. */
export function portOf(segment: Segment, log: IssueLog): string | undefined {
  const code = part(segment, 2)
  const port = toLocode(code)
  if (port !== null) return port
  log.add('port-not-locode', placeOf(segment, 2), `${quote(code)} is no UN/LOCODE; it is not used`)
  return undefined
}

/** The moment of a DTM in ms UTC; undefined, and an issue, when it is none. */
export function momentOf(segment: Segment, log: IssueLog): number | undefined {
  const [value, format] = [part(segment, 1, 2), part(segment, 1, 3)]
  const time = parseEdifactTime(value, format)
  if (time?.kind === 'instant') {
    if (time.timed && !time.zoned) {
      const scope = `interchange ${segment.interchange}, message ${segment.message}`
      const message = 'times without an offset are taken as UTC'
      log.once(scope, 'time-zone-assumed', placeOf(segment, 1, 2), message)
    }
    return time.at
  }
  const message = `${quote(value)} is no date of format ${quote(format)}; it is not used`
  log.add('bad-time', placeOf(segment, 1, 2), message)
  return undefined
}
