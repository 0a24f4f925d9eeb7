import { cpus } from 'node:os'
import { pairRound } from './pair.ts'

const ROUNDS = 5
const CONSIGNMENTS = 20_000

const rounds = []
for (let round = 0; round <= ROUNDS; round++) {
  const done = await pairRound(CONSIGNMENTS)
  console.error(`round ${round}${round === 0 ? ' (warm-up)' : ''}: ${JSON.stringify(done)}`)
  if (round > 0) rounds.push(done)
}
const sorted = rounds.map(({ perSecond }) => perSecond).sort((a, b) => a - b)
const result = {
  machine: { cores: cpus().length, node: process.version },
  pair: {
    consignments: CONSIGNMENTS,
    rounds: ROUNDS,
    perSecond: { min: sorted[0], median: sorted[ROUNDS >> 1], max: sorted.at(-1) },
  },
}
console.log(JSON.stringify(result, null, 2))
