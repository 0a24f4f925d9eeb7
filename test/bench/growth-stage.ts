import { shiploads } from '../../src/cli/generate/shipload.ts'
import { measureArm } from '../../src/report/measure-arm.ts'
import { compileGenerated } from '../../src/risk/compile/compile-generated.ts'
import { assess, deriveFacts } from '../../src/risk/risk.ts'
import { A_DAY, armOfADay } from './arm-of-a-day.ts'
import { flagship, MILLIONS } from './manifests.ts'
import { pairRound } from './pair.ts'
import { benchPack } from './rules/pack.ts'
import { reference, shipments } from './rules/views.ts'

/**
 * One stage at one size in a process of its own, so that its peak of memory is its own. Prints how many consignments there
 * really were, the seconds of the stage alone, and the peak. `node test/bench/growth-stage.ts <stage> <consignments>`
 */
const [stage = '', size = ''] = process.argv.slice(2)
const COUNT = Number(size)

type Stage = { readonly n: number; readonly seconds: number; readonly peakMiB?: number }

const stages: Record<string, () => Promise<Stage>> = {
  async generate() {
    let n = 0
    const begun = performance.now()
    for (const { truths } of shiploads(flagship(MILLIONS), { count: COUNT }).each())
      n += truths.length
    return { n, seconds: (performance.now() - begun) / 1_000 }
  },
  async score() {
    const pack = compileGenerated(benchPack)
    let [n, ms] = [0, 0]
    const PART = 1_000
    let part: { values: unknown }[] = []
    const made = shipments(COUNT)
    for (let more = true; more; ) {
      const views = []
      for (let i = 0; i < PART && more; i++) {
        const { value, done } = made.next()
        if (done) more = false
        else views.push(value)
      }
      const begun = performance.now()
      part = views.map(
        ({ view, now }) => assess(pack, deriveFacts(view, reference, now), now) as never,
      )
      ms += performance.now() - begun
      n += part.length
    }
    return { n, seconds: ms / 1_000 }
  },
  async exchange() {
    const { ms, consignments, peakMiB } = await pairRound(COUNT, { way: 'as it files' })
    return { n: consignments, seconds: ms / 1_000, peakMiB }
  },
  async report() {
    const { arm, of } = await armOfADay()
    const input = of(Math.ceil(COUNT / A_DAY))
    const begun = performance.now()
    const { consignments } = measureArm({ arm, ...input })
    return { n: consignments, seconds: (performance.now() - begun) / 1_000 }
  },
}

const run = stages[stage]
if (run === undefined) throw new Error(`no stage "${stage}": ${Object.keys(stages).join(', ')}`)
const done = await run()
const peakMiB = Math.round(process.resourceUsage().maxRSS / 1_024)
process.stdout.write(`${JSON.stringify({ stage, peakMiB, ...done })}\n`)
