import type { RiskCase } from '../../risk/backtest/case.ts'
import { compileGenerated } from '../../risk/compile/compile-generated.ts'
import { compilePack, type RulePack, scoreOf } from '../../risk/risk.ts'
import { compileCondition } from '../../risk/score/compile-condition.ts'
import type { Io } from '../io.ts'

const ROUNDS = 5
/** Work measured at once: long enough for the clock. */
const EVALUATIONS = 50_000

/** How long a pack takes for a shipment, and which rules take most of it. Medians of five rounds. */
export function benchRules(
  pack: RulePack,
  cases: readonly RiskCase[],
  json: boolean,
  io: Io,
): void {
  const closures = compilePack(pack)
  const generated = compileGenerated(pack)
  const of = (one: RiskCase, compiled: typeof closures) => scoreOf(compiled, one.values, one.at)
  const whole = {
    generated: nanosEach(cases, io, (one) => of(one, generated)),
    closures: nanosEach(cases, io, (one) => of(one, closures)),
  }
  const rules = pack.rules
    .filter(({ status }) => status !== 'retired')
    .map((rule) => {
      const test = compileCondition(rule.when, rule)
      return { rule: rule.id, nanos: nanosEach(cases, io, (one) => test(one.values)) }
    })
    .sort((a, b) => b.nanos - a.nanos || (a.rule < b.rule ? -1 : 1))
  if (json) {
    io.stdout(`${JSON.stringify({ shipments: cases.length, nanos: whole, rules }, null, 2)}\n`)
    return
  }
  io.stdout(
    `${pack.rules.length} rules on ${cases.length} shipments, for each: ${whole.generated} ns generated, ${whole.closures} ns as closures\n`,
  )
  for (const { rule, nanos } of rules.slice(0, 10))
    io.stdout(`${rule.padEnd(10)} ${String(nanos).padStart(8)} ns\n`)
}

function nanosEach(cases: readonly RiskCase[], io: Io, work: (one: RiskCase) => unknown): number {
  const passes = Math.max(1, Math.ceil(EVALUATIONS / cases.length))
  const rounds: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const begun = io.now()
    for (let pass = 0; pass < passes; pass++) for (const one of cases) work(one)
    if (round > 0) rounds.push(((io.now() - begun) * 1e6) / (passes * cases.length))
  }
  rounds.sort((a, b) => a - b)
  return Math.round(rounds[ROUNDS >> 1] as number)
}
