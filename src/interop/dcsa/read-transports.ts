import { type Millis, parseUtc } from '../../kernel/time.ts'
import { toLocode } from '../codes.ts'
import type { VoyageDraft } from '../draft.ts'
import type { IssueLog } from '../issue.ts'
import type { JsonView } from '../json/view.ts'
import { quote } from '../text.ts'

/** The sailing a transport document tells; shipping instructions tell next to nothing of it. */
export function readTransports(bill: JsonView, madeAt: Millis | null, log: IssueLog): VoyageDraft {
  const transports = bill.object('transports')
  const voyages = transports?.objects('vesselVoyages') ?? []
  const voyage = voyages.find((one) => one.text('role') === 'MOTHER') ?? voyages[0]
  const portOfLoading = portOf(transports, 'portOfLoading', log)
  const portOfDischarge = portOf(transports, 'portOfDischarge', log)
  const etd =
    (transports === undefined ? undefined : timeOf(transports, 'plannedDepartureDate', log)) ??
    timeOf(bill, 'shippedOnBoardDate', log)
  const eta = transports === undefined ? undefined : timeOf(transports, 'plannedArrivalDate', log)
  const imo = voyage?.text('vesselIMONumber')
  const carrier = bill.text('carrierCode')
  const number =
    voyage?.text('carrierExportVoyageNumber') ?? voyage?.text('universalExportVoyageReference')
  const name = voyage?.text('vesselName')
  return {
    routing: [],
    ...(carrier === undefined ? {} : { carrier }),
    ...(number === undefined ? {} : { number }),
    ...(name === undefined ? {} : { vesselName: name }),
    ...(imo === undefined ? {} : { vesselImo: imo }),
    ...(portOfLoading === null ? {} : { portOfLoading }),
    ...(portOfDischarge === null ? {} : { portOfDischarge }),
    ...(etd === undefined ? {} : { etd }),
    ...(eta === undefined ? {} : { eta }),
    ...(madeAt === null ? {} : { madeAt }),
  }
}

/** When the document says it was issued; null when it does not. */
export function madeAtOf(bill: JsonView, log: IssueLog): Millis | null {
  return (
    timeOf(bill, 'issueDate', log) ??
    timeOf(bill, 'shippedOnBoardDate', log) ??
    timeOf(bill, 'receivedForShipmentDate', log) ??
    null
  )
}

function portOf(transports: JsonView | undefined, name: string, log: IssueLog): string | null {
  const port = transports?.object(name)
  const code = port?.text('UNLocationCode')
  if (port === undefined || code === undefined) return null
  const locode = toLocode(code)
  if (locode === null)
    log.add(
      'port-not-locode',
      port.at('UNLocationCode'),
      `${quote(code)} is no UN/LOCODE; it is not used`,
    )
  return locode
}

/** A date, or a date and time of RFC 3339; a date is taken as midnight UTC. */
function timeOf(holder: JsonView, name: string, log: IssueLog): Millis | undefined {
  const text = holder.text(name)
  if (text === undefined) return undefined
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}))?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(text)
  const at =
    match === null ? null : parseUtc(`${match[1]}T${match[2] ?? '00:00'}:${match[3] ?? '00'}Z`)
  if (match === null || at === null || at < 0) {
    log.once(
      holder.at(name).place,
      'bad-time',
      holder.at(name),
      `${quote(text)} is no date of RFC 3339; it is not used`,
    )
    return undefined
  }
  const shifted = at - offsetOf(match[4] ?? 'Z')
  return shifted < 0 ? undefined : shifted
}

function offsetOf(text: string): Millis {
  if (text === 'Z') return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6))
  return (text.startsWith('-') ? -minutes : minutes) * 60_000
}
