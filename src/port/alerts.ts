import type { RiskListUpdate } from '../domain/risk-list-update.ts'
import type { Alert, ShipmentView } from '../domain/shipment.ts'
import type { Warning } from '../domain/warning.ts'
import { createGenerations } from '../kernel/generations.ts'
import type { Millis } from '../kernel/time.ts'
import {
  type AlertSource,
  alertSourcesAt,
  createAlertMaker,
  type Notices,
  nextNoticeChange,
  type RiskList,
  type Screened,
  screenedOf,
} from '../risk/lists/lists.ts'
import type { PartyDescription } from '../risk/names/names.ts'
import type { NoticeRow } from '../store/notices.ts'
import type { Store } from '../store/store.ts'

/** What a port looks for, as it stands; and of the shipments it has not decided yet what can be looked for in them. */
export type AlertBook = {
  /**
   * What a shipment meets, and from now on what of it is screened. `masked`: the same papers with pseudonyms alone, as
   * lists of a partner have them that names nobody.
   */
  readonly of: (shipment: number, papers: Papers, masked: Papers | null) => readonly Alert[]
  /** Parties of this port's own lists and warnings that are looked for now; the same list until that changes. */
  readonly ownParties: () => readonly PartyDescription[]
  /** Until when the partner wants to hear what came of its warning; null: it did not say. */
  readonly dueOf: (warning: string) => Millis | null
  /** Whether there is something else to look for than the port has acted on. */
  readonly isStale: (now: Millis) => boolean
  /** When there will be, as far as is known. */
  readonly nextChange: () => Millis | null
  /** What was looked for until now, and what is from `now` on; nothing changes before it is kept and taken. */
  readonly advance: (now: Millis) => Advance
  /** What can be looked for in a shipment; null when the book does not remember it. */
  readonly screened: (shipment: number) => Screened | null
  /** Reads anew what was heard, some of which may have been purged, and remembers no shipment. */
  readonly forget: () => void
  /** The shipment is decided: nobody will look at it again. */
  readonly drop: (shipment: number) => void
}
type Papers = Pick<ShipmentView, 'own' | 'partner'>
type Advance = {
  readonly before: readonly AlertSource[]
  readonly after: readonly AlertSource[]
  /** Writes the new position into the store; inside a transaction. */
  readonly keep: () => void
  /** From here on the book answers anew; once that has committed. */
  readonly take: () => void
}

/** How far the port has acted on lists and warnings: those of the rows up to `row`, as they stood at `at`. */
type Position = { readonly row: number; readonly at: Millis }

/** Shipments of a generation, of which there are two: about those at sea. Each holds on to its papers. */
const SCREENED = 25_000

/** What a shipment met, of which documents, by which search: most documents that come later are no part of it. */
type Screening = {
  readonly documents: readonly unknown[]
  readonly found: Screened
  readonly by: (shipment: Screened) => readonly Alert[]
  readonly alerts: readonly Alert[]
}

/** The documents that `screenedOf` looks at. */
const documentsOf = ({ own, partner }: Papers): readonly unknown[] => [
  own.manifest?.document,
  own.securityFiling?.document,
  own.importDeclaration?.document,
  partner.manifest?.document,
  partner.exportDeclaration?.document,
]

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.every((one, i) => one === b[i])

/** `standing`: the lists there were before the first update. The position is kept, so a port that starts again goes on from there. */
export function createAlertBook(store: Store, standing: readonly RiskList[]): AlertBook {
  // Nobody can say as well what a forgotten one was screened by: those asked for stay.
  const screened = createGenerations<Screening>(SCREENED)
  const makeReady = createAlertMaker()
  const start = store.casework.number('alerts-row', 0)
  let state = stateAt(
    { row: start, at: store.casework.number('alerts-at', 0) },
    store.notices.between(0, start),
  )

  function stateAt(position: Position, rows: readonly NoticeRow[]) {
    const notices = noticesOf(standing, rows)
    const sources = alertSourcesAt(notices, position.at)
    return {
      position,
      rows,
      sources,
      ownParties: sources.flatMap(({ source, entry }) =>
        source === 'own' && entry.party !== undefined ? [entry.party] : [],
      ),
      alerts: makeReady(sources),
      due: new Map(
        sources.flatMap(({ reference, feedbackDue }) =>
          feedbackDue === undefined ? [] : [[reference, feedbackDue]],
        ),
      ),
      nextAt: nextNoticeChange(notices, position.at),
    }
  }

  return {
    of(shipment, papers, masked) {
      const documents = documentsOf(papers)
      const known = screened.get(shipment)
      if (known?.by === state.alerts && masked === null && isSame(known.documents, documents))
        return known.alerts
      const found = withMasked(screenedOf(papers), masked && screenedOf(masked))
      const alerts = state.alerts(found)
      screened.set(shipment, { documents, found, by: state.alerts, alerts })
      return alerts
    },
    ownParties: () => state.ownParties,
    dueOf: (warning) => state.due.get(warning) ?? null,
    isStale: (now) =>
      (state.nextAt !== null && state.nextAt <= now) || store.notices.newest() > state.position.row,
    nextChange: () => state.nextAt,
    advance(now) {
      const row = store.notices.newest()
      // What was heard before is remembered: of a thousand warnings only the new one is read.
      const heard = store.notices.between(state.position.row, row)
      const next = stateAt(
        { row, at: now },
        heard.length === 0 ? state.rows : [...state.rows, ...heard],
      )
      return {
        before: state.sources,
        after: next.sources,
        keep() {
          store.casework.setNumber('alerts-row', row)
          store.casework.setNumber('alerts-at', now)
        },
        take() {
          state = next
        },
      }
    },
    screened: (shipment) => screened.get(shipment)?.found ?? null,
    forget() {
      const { position } = state
      state = stateAt(position, store.notices.between(0, position.row))
      screened.clear()
    },
    drop: screened.delete,
  }
}

/** Parties and references by their pseudonyms too. */
function withMasked(found: Screened, masked: Screened | null): Screened {
  if (masked === null) return found
  return {
    ...found,
    parties: [...found.parties, ...masked.parties],
    names: [...(found.names ?? []), ...(masked.names ?? [])],
  }
}

function noticesOf(standing: readonly RiskList[], rows: readonly NoticeRow[]): Notices {
  const of = <D extends Warning | RiskListUpdate>(kind: D['kind']) =>
    rows
      .filter(({ item }) => item.kind === kind)
      .map(({ source, item }) => ({ source, document: item as D }))
  return {
    standing,
    updates: of<RiskListUpdate>('risk-list-update'),
    warnings: of<Warning>('warning'),
  }
}
