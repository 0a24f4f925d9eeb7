import type { JournalEntry, JournalEvent } from '../../src/domain/journal.ts'
import type { ChosenBy } from '../../src/domain/response.ts'
import type { TruthRecord } from '../../src/domain/truth.ts'
import { DAY, HOUR, type Millis } from '../../src/kernel/time.ts'

/** Two ports of the tests, and a ship between them that loads on day 3 and arrives on day 20. */
export const HERE = 'USLAX'
export const THERE = 'VNHPH'
export const PORTS = [THERE, HERE]
export const START: Millis = 1_772_323_200_000
export const LOAD_AT = START + 3 * DAY
export const ETA = START + 20 * DAY
export const DIGEST = 'ab'.repeat(32)

/** An honest consignment bound for USLAX; `n` names its bill. */
export function truth(n: number, over: Partial<TruthRecord> = {}): TruthRecord {
  const houseBill = `HB${String(n).padStart(4, '0')}`
  return {
    consignment: `lane:v1:${n}`,
    ucr: `UCR${n}`,
    houseBill,
    portOfLoading: THERE,
    portOfDischarge: HERE,
    loadAt: LOAD_AT,
    eta: ETA,
    typology: null,
    falsified: [],
    honestErrors: [],
    containers: [],
    unbilledContainers: [],
    actors: [],
    sideVisible: null,
    firstObservableAt: null,
    cleanTwinId: null,
    dutyEvadedMinor: 0,
    harmPoints: 0,
    goods: { hs6: '940350', origin: 'VN', grossKg: 9_000, valueMinor: 2_000_000 },
    ...over,
  }
}

/** The same, illicit. */
export function illicit(n: number, over: Partial<TruthRecord> = {}): TruthRecord {
  return truth(n, { typology: 'T05', dutyEvadedMinor: 100_000, harmPoints: 10, ...over })
}

/** Journals of several ports: `log.at(port, at, event)` numbers each port's entries from 1. */
export function journal() {
  const entries: JournalEntry[] = []
  const heads = new Map<string, number>()
  return {
    entries,
    at(port: string, at: Millis, event: JournalEvent): void {
      const seq = (heads.get(port) ?? 0) + 1
      heads.set(port, seq)
      entries.push({ port, seq, at, event })
    },
  }
}

export const assessed = (shipment: string, score: number, expectedHarm = score): JournalEvent => ({
  kind: 'assessed',
  judged: 17,
  active: 17,
  shipment,
  score,
  expectedHarm,
  channel: score >= 500 ? 'red' : 'green',
  rules: score > 0 ? ['R07'] : [],
  traceSha256: DIGEST,
})

export const released = (
  shipment: string,
  score: number | null,
  inspected = false,
  chosenBy: ChosenBy = 'criteria',
): JournalEvent => ({
  kind: 'released',
  shipment,
  score,
  expectedHarm: score ?? 0,
  channel: inspected ? 'red' : 'green',
  inspected,
  chosenBy: inspected ? chosenBy : null,
})

export const found = (shipment: string, port: string, outcome = 'offence'): JournalEvent => ({
  kind: 'found',
  shipment,
  port,
  outcome,
  typology: outcome === 'offence' ? 'T05' : null,
  dutyEvadedMinor: 0,
  harmPoints: 0,
})

/** A box that left the yard 36 to 40 hours after its ship came; every fifth belongs to an authorised operator. */
export const cleared = (shipment: string, n: number): JournalEvent => ({
  kind: 'cleared',
  shipment,
  trader: n % 5 === 0 ? 'authorised' : 'known',
  arrivedAt: ETA,
  ashoreAt: ETA + 9 * HOUR,
  declaredAt: ETA,
  chosenAt: ETA + 36 * HOUR,
  checkedAt: n % 7 === 0 ? ETA + 40 * HOUR : null,
  scannedAt: null,
  openedAt: null,
  clearedAt: ETA + (n % 7 === 0 ? 40 : 36) * HOUR,
})

export const sealed = (messageId: string): JournalEvent => ({
  kind: 'sealed',
  messageId,
  message: 'manifest',
  items: 40,
  headerSha256: DIGEST,
})

export const received = (messageId: string): JournalEvent =>
  ({ ...(sealed(messageId) as object), kind: 'received' }) as JournalEvent

export const acknowledged = (
  messageId: string,
  outcome: 'ACCEPTED' | 'DUPLICATE' = 'ACCEPTED',
): JournalEvent => ({
  kind: 'acknowledged',
  messageId,
  attempts: outcome === 'ACCEPTED' ? 1 : 2,
  outcome,
})

export const hours = (count: number): Millis => count * HOUR
