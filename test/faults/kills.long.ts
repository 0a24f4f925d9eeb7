import { expect, it } from 'vitest'
import { pairOfFolders } from '../cli/serve/pair-of-folders.ts'
import { killRun } from './kills/kill-run.ts'

/**
 * The stated numbers are `npm run test:kills`: 60,000 and 200. Each message is a manifest sealed alone; how many more come
 * back as answers depends on how busy the machine is.
 */
const [MESSAGES, KILLS] = [Number(process.env.MESSAGES ?? 1_000), Number(process.env.KILLS ?? 6)]

it(`P-01: ${KILLS} kills of either process during ${MESSAGES} messages lose, double and make up nothing`, async () => {
  const pair = await pairOfFolders()
  const startedAt = performance.now()
  const { findings, unequal, ...counts } = await killRun(pair, MESSAGES, KILLS, (line) =>
    process.stderr.write(`${line}\n`),
  )
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
  expect(counts.attempted).toBeGreaterThanOrEqual(MESSAGES)
  expect(counts.acknowledged).toBe(counts.attempted)
  expect(counts.recovered).toBeGreaterThan(0)
}, 14_400_000)
