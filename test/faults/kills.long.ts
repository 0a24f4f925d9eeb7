import { expect, it } from 'vitest'
import { pairOfFolders } from '../cli/serve/pair-of-folders.ts'
import { killRun } from './kills/kill-run.ts'

/** The stated numbers take minutes; `FULL=1` runs them. */
const [MESSAGES, KILLS] = process.env.FULL === '1' ? [60_000, 200] : [1_000, 6]

it(`P-01: ${KILLS} kills of either process during ${MESSAGES} manifests lose, double and make up nothing`, async () => {
  const pair = await pairOfFolders()
  const startedAt = performance.now()
  const { findings, unequal, ...counts } = await killRun(pair, MESSAGES, KILLS)
  console.log(
    `${JSON.stringify(counts)} in ${Math.round((performance.now() - startedAt) / 1_000)} s`,
  )
  expect({ findings, unequal }).toEqual({ findings: [], unequal: [] })
  expect(counts).toMatchObject({
    lost: 0,
    duplicated: 0,
    unexpected: 0,
    pending: 0,
    unscored: 0,
    kills: KILLS,
  })
  expect(counts.acknowledged).toBe(counts.attempted)
  expect(counts.recovered).toBeGreaterThan(0)
}, 1_800_000)
