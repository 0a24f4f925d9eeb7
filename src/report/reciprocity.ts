import type { ArmReport } from './arm-report.ts'

/** What one partner gave and got, and whose finds became more by the exchange. Amounts in US cents. */
export type Balance = {
  readonly port: string
  readonly fieldsGiven: number
  /** Null among more than two: what a partner gave it is not told from what that gave to others. */
  readonly fieldsGot: number | null
  /** Given for each one got; null when it got none, or that is not known. */
  readonly ratio: number | null
  /** Harm found or stopped, this arm − baseline: among what is bound for it, and for its partners. */
  readonly gainedAtHome: number
  readonly gainedAbroad: number
  /** Illicit consignments behind each gain. */
  readonly illicitAtHome: number
  readonly illicitAbroad: number
}

/** The balance of each partner: whoever gives more than it gets should find that its partners gain by it. */
export function reciprocity(baseline: ArmReport, arm: ArmReport): readonly Balance[] {
  const ports = Object.entries(arm.byPort)
  const others = (port: string) => ports.filter(([name]) => name !== port)
  const gain = (port: string) =>
    (arm.byPort[port]?.costs.harmFoundCents ?? 0) -
    (baseline.byPort[port]?.costs.harmFoundCents ?? 0)
  const illicit = (port: string) => arm.byPort[port]?.illicit.of ?? 0
  return ports.map(([port, { sharing }]) => {
    const fieldsGiven = sharing.cells.of
    const [partner, ...more] = others(port)
    const fieldsGot = more.length > 0 ? null : (partner?.[1].sharing.cells.of ?? 0)
    return {
      port,
      fieldsGiven,
      fieldsGot,
      ratio: fieldsGot ? fieldsGiven / fieldsGot : null,
      gainedAtHome: gain(port),
      gainedAbroad: sum(others(port).map(([name]) => gain(name))),
      illicitAtHome: illicit(port),
      illicitAbroad: sum(others(port).map(([name]) => illicit(name))),
    }
  })
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
