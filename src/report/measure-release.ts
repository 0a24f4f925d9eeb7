import type { Clearance, Trader } from '../domain/clearance.ts'
import type { Channel } from '../domain/response.ts'
import { percentile } from '../kernel/statistics.ts'
import { HOUR, type Millis } from '../kernel/time.ts'
import type { Release, ReleaseHours } from './arm-report.ts'
import type { Consignment } from './consignment.ts'
import { NO_CONSIGNMENT, NONE_RELEASED, NOT_NEEDED } from './why-null.ts'

/** How long boxes took from arrival to release, as a time release study tells it. */
export function measureRelease(all: readonly Consignment[]): {
  readonly releaseHours: ReleaseHours
  readonly release: Release
} {
  const cleared = all.flatMap(({ clearance, decision }) =>
    clearance !== null && decision?.kind === 'released' ? [{ ...clearance, ...decision }] : [],
  )
  const none = all.length === 0 ? NO_CONSIGNMENT : NONE_RELEASED
  const until = (step: (one: Clearance) => Millis | null) =>
    hoursOf(
      cleared.flatMap((one) => {
        const at = step(one)
        // A declaration before arrival takes none of the time in the yard.
        return at === null ? [] : [Math.max(0, at - one.arrivedAt)]
      }),
      cleared.length === 0 ? none : NOT_NEEDED,
    )
  const releaseOf = (list: readonly Clearance[]) =>
    hoursOf(
      list.map(({ arrivedAt, clearedAt }) => clearedAt - arrivedAt),
      none,
    )
  const ofTrader = (trader: Trader) => releaseOf(cleared.filter((one) => one.trader === trader))
  const ofChannel = (channel: Channel) =>
    releaseOf(cleared.filter((one) => one.channel === channel))
  return {
    releaseHours: releaseOf(cleared),
    release: {
      steps: {
        ashore: until(({ ashoreAt }) => ashoreAt),
        declared: until(({ declaredAt }) => declaredAt),
        chosen: until(({ chosenAt }) => chosenAt),
        checked: until(({ checkedAt }) => checkedAt),
        scanned: until(({ scannedAt }) => scannedAt),
        opened: until(({ openedAt }) => openedAt),
      },
      byTrader: {
        authorised: ofTrader('authorised'),
        known: ofTrader('known'),
        new: ofTrader('new'),
      },
      byChannel: {
        green: ofChannel('green'),
        yellow: ofChannel('yellow'),
        red: ofChannel('red'),
      },
      waiting: all.filter(isWaiting).length,
    },
  }
}

/** An offence found at the port of destination is kept, and waits for nothing. */
function isWaiting({ decision, clearance, findings, port }: Consignment): boolean {
  const kept = findings.some((one) => one.port === port && one.outcome === 'offence')
  return decision?.kind === 'released' && clearance === null && !kept
}

function hoursOf(spans: readonly Millis[], whyNull: string): ReleaseHours {
  const [p50, p95] = [percentile(spans, 50), percentile(spans, 95)]
  if (p50 === null || p95 === null) return { p50: null, p95: null, n: 0, whyNull }
  return { p50: inHours(p50), p95: inHours(p95), n: spans.length }
}

/** Hours to the hundredth. */
const inHours = (span: Millis) => Math.round((span * 100) / HOUR) / 100
