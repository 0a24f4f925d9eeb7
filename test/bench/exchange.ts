import { floorMicros } from './floor.ts'
import { type PairRound, pairRound } from './pair.ts'

/**
 * The pair at full speed beside a typical build of the same exchange and beside its floor, taking turns; then a month of
 * declarations, generated within the time. `node test/bench/exchange.ts [consignments] [rounds] [month]`
 */
const CONSIGNMENTS = Number(process.argv[2] ?? 20_000)
const ROUNDS = Number(process.argv[3] ?? 5)
const MONTH = Number(process.argv[4] ?? 250_000)

const rounds = { ours: [] as PairRound[], oneWay: [] as PairRound[], typical: [] as PairRound[] }
const floors: number[] = []
for (let round = 0; round < ROUNDS; round++) {
  rounds.ours.push(await pairRound(CONSIGNMENTS))
  rounds.typical.push(await pairRound(CONSIGNMENTS, { build: 'typical' }))
  rounds.oneWay.push(await pairRound(CONSIGNMENTS, { oneWay: true }))
  floors.push(floorMicros())
  process.stderr.write(
    `${round + 1} of ${ROUNDS}: ${Object.entries(rounds)
      .map(([name, all]) => `${name} ${all.at(-1)?.perSecond}/s`)
      .join(', ')}, floor ${floors.at(-1)} us\n`,
  )
}
const month = await pairRound(MONTH, { way: 'as it files' })
process.stderr.write(`${JSON.stringify(month)}\n`)
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] as number
const told = (name: keyof typeof rounds) => ({
  perSecond: median(rounds[name].map((one) => one.perSecond)),
  cpuMicrosEach: median(rounds[name].map((one) => one.cpuMicrosEach)),
  bytesEach: median(rounds[name].map((one) => one.bytesEach)),
  peakMiB: Math.max(...rounds[name].map((one) => one.peakMiB)),
})
const result = {
  ...{ consignments: CONSIGNMENTS, rounds: ROUNDS },
  ...{ ours: told('ours'), oneWay: told('oneWay'), typical: told('typical') },
  floorMicros: median(floors),
  month,
}
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
