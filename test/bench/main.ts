import { cpus } from 'node:os'
import { type PairRound, pairRound } from './pair.ts'

const ROUNDS = 5
const CONSIGNMENTS = 20_000

/** Rounds after a warm-up, told on stderr as they end; the median is what to quote. */
async function measure(name: string, oneWay: boolean) {
  const rounds: PairRound[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const done = await pairRound(CONSIGNMENTS, oneWay)
    process.stderr.write(`${name} ${round === 0 ? 'warm-up' : round}: ${JSON.stringify(done)}\n`)
    if (round > 0) rounds.push(done)
  }
  const perSecond = rounds.map((round) => round.perSecond).sort((a, b) => a - b)
  return {
    consignments: CONSIGNMENTS,
    rounds: ROUNDS,
    perSecond: { min: perSecond[0], median: perSecond[ROUNDS >> 1], max: perSecond.at(-1) },
  }
}

const result = {
  machine: { cores: cpus().length, node: process.version },
  bothWays: await measure('both ways', false),
  oneWay: await measure('one way', true),
}
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
