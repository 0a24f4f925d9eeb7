import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sha256Hex } from '../../src/kernel/digest.ts'
import { damaged } from '../support/damaged.ts'
import { TARGETS } from './targets.ts'
import { tryInput } from './try-input.ts'

/** `npm run fuzz -- --minutes 10 [--from 0] [--only envelope]`: the same turns damage the same inputs in the same way. */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
  },
})
const targets = Object.entries(TARGETS).filter(
  ([name]) => values.only === undefined || name === values.only,
)
const FOUND = join(import.meta.dirname, 'found')
const TURNS = 200

const startedAt = performance.now()
const until = startedAt + Number(values.minutes) * 60_000
let [turn, inputs, faults] = [Number(values.from), 0, 0]
const rss = () => Math.round(process.memoryUsage().rss / 2 ** 20)
const rssThen = rss()
while (performance.now() < until && faults < 20) {
  for (const [name, target] of targets) {
    for (let at = turn; at < turn + TURNS; at++) {
      const seed = target.seeds[at % target.seeds.length] as Uint8Array
      const bytes = damaged(seed, 'fuzz', name, String(at))
      const fault = tryInput(target, bytes)
      inputs += 1
      if (fault === null) continue
      faults += 1
      mkdirSync(FOUND, { recursive: true })
      const file = join(
        FOUND,
        `${name.replaceAll(' ', '-')}.${sha256Hex(Buffer.from(bytes).toString('hex')).slice(0, 12)}`,
      )
      writeFileSync(file, bytes)
      process.stdout.write(
        `${name}, turn ${at}: ${fault}\n  kept as ${file}: it is tried again by npm test\n`,
      )
    }
  }
  turn += TURNS
}
const seconds = (performance.now() - startedAt) / 1_000
process.stdout.write(
  `${inputs} inputs for ${targets.length} parsers in ${Math.round(seconds)} s (${Math.round(inputs / seconds)} a second), ` +
    `${faults} faults, memory ${rssThen} to ${rss()} MiB; go on with --from ${turn}\n`,
)
process.exitCode = faults === 0 ? 0 : 1
