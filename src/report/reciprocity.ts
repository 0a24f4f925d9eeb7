import type { ArmReport } from './arm-report.ts'

/** What one partner gave and got, and whose finds became more by the exchange. Amounts in US cents. */
export type Balance = {
  readonly port: string
  readonly fieldsGiven: number
  readonly fieldsGot: number
  /** Given for each one got; null when it got none. */
  readonly ratio: number | null
  /** Harm found or stopped, this arm − baseline: among what is bound for it, and for its partners. */
  readonly gainedAtHome: number
  readonly gainedAbroad: number
}

/** The balance of each partner: whoever gives more than it gets should find that its partners gain by it. */
export function reciprocity(baseline: ArmReport, arm: ArmReport): readonly Balance[] {
  const ports = Object.entries(arm.byPort)
  const others = (port: string) => ports.filter(([name]) => name !== port)
  const gain = (port: string) =>
    (arm.byPort[port]?.costs.harmFoundCents ?? 0) -
    (baseline.byPort[port]?.costs.harmFoundCents ?? 0)
  return ports.map(([port, { sharing }]) => {
    const [fieldsGiven, fieldsGot] = [
      sharing.cells.of,
      sum(others(port).map(([, report]) => report.sharing.cells.of)),
    ]
    return {
      port,
      fieldsGiven,
      fieldsGot,
      ratio: fieldsGot === 0 ? null : fieldsGiven / fieldsGot,
      gainedAtHome: gain(port),
      gainedAbroad: sum(others(port).map(([name]) => gain(name))),
    }
  })
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
