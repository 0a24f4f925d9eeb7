import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Demo, serveDemo } from '../../src/cli/demo/serve-demo.ts'
import { loadScenario } from '../../src/cli/run/load.ts'
import { LabEffect, LabRule } from '../../src/domain/reads/lab-page.ts'
import {
  CHAPTERS,
  type StageCommand,
  StagePage,
  StageShipment,
} from '../../src/domain/reads/stage-page.ts'
import { QueueAnswer } from '../../src/http/schemas/answers.ts'
import { HOUR, MINUTE } from '../../src/kernel/time.ts'
import { TINY, TINY_FAULTY, written } from './tiny.ts'

const dir = mkdtempSync(join(tmpdir(), 'portpair-demo-'))
let demo: Demo
let at: string
let authorization: string
beforeAll(async () => {
  demo = await serveDemo(loadScenario(written(dir, 'tiny.yaml', TINY)), new Map(), () => 0)
  const [, url = '', token = ''] =
    /^(http:\/\/127\.0\.0\.1:\d+)\/#token=([^&]+)&\/stage$/.exec(demo.url) ?? []
  at = url
  authorization = `Bearer ${token}`
})
afterAll(async () => {
  await demo.close()
  rmSync(dir, { recursive: true })
})

const get = async (path: string) =>
  (await fetch(`${at}${path}`, { headers: { authorization } })).json()
const post = (url: string, path: string, body: unknown) =>
  fetch(`${url}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { authorization, 'content-type': 'application/json' },
  })
const stage = async () => StagePage.parse(await get('/api/stage'))
const command = async (what: StageCommand) => {
  expect((await post(at, '/api/stage', what)).status).toBe(200)
}

/** Lets time pass until a jump is over. */
async function jump(to: 'chapter' | 'hit' | 'stop') {
  await command({ do: 'jump', to })
  do await demo.tick(50)
  while ((await stage()).isSeeking)
  return stage()
}

describe('a demo', () => {
  it('shows its stage to who has the token, and to nobody else', async () => {
    const begun = await stage()
    expect(begun.ports.map(({ port }) => port)).toEqual(['USLAX', 'VNHPH'])
    expect(begun).toMatchObject({ isPlaying: true, at: begun.start, messages: 0, chapters: [] })
    expect((await fetch(`${at}/api/stage`)).status).toBe(401)
  })

  it('moves on as fast as it is told, and stands still when it is paused', async () => {
    const { at: before } = await stage()
    await command({ do: 'speed', speed: 7_200_000 })
    await demo.tick(500)
    expect((await stage()).at).toBe(before + HOUR)
    await command({ do: 'pause' })
    await demo.tick(500)
    expect(await stage()).toMatchObject({ at: before + HOUR, isPlaying: false })
  })

  it('jumps to where something happens, and stops there', async () => {
    const first = await jump('chapter')
    expect(first.isPlaying).toBe(false)
    expect(first.chapters.length).toBeGreaterThan(0)
    const found = await jump('hit')
    const hits = found.ports.reduce((sum, { arms }) => sum + arms.exchange.hits, 0)
    expect(hits).toBeGreaterThan(0)
    expect(found.messages).toBeGreaterThan(0)
    expect(found.crossings.at(-1)).toMatchObject({
      from: expect.any(String),
      items: expect.any(Number),
    })
  })

  it('shows what both ports know of one shipment, with the exchange and without it', async () => {
    const { chapters } = await stage()
    const name = chapters.find(({ chapter }) => chapter === 'crossed')?.shipment as string
    const shipment = StageShipment.parse(await get(`/api/stage/shipments/${name}`))
    const told = (arm: 'exchange' | 'baseline') =>
      shipment.ports.map(({ arms }) =>
        (arms[arm]?.papers.columns ?? []).some(
          ({ source, missing }) => source === 'partner' && missing === null,
        ),
      )
    expect(told('exchange')).toContain(true)
    expect(told('baseline')).toEqual([false, false])
  })

  it('gives what a person decides its place in virtual time, and moves there when nothing plays', async () => {
    const { ports, at: before } = await stage()
    const port = ports.find(({ arms }) => arms.exchange.queue.length > 0) as (typeof ports)[number]
    const queue = await (
      await fetch(`${port.url}/api/queue`, { headers: { authorization } })
    ).json()
    const { name } = QueueAnswer.parse(queue).entries[0] as { name: string }
    const path = `/api/shipments/${encodeURIComponent(name)}/decisions`
    const answer = await post(port.url, path, { decision: 'hold', reason: 'shown to guests' })
    expect(answer.status).toBe(200)
    expect((await stage()).at - before).toBeLessThanOrEqual(10 * MINUTE)
    const after = QueueAnswer.parse(
      await (await fetch(`${port.url}/api/queue`, { headers: { authorization } })).json(),
    )
    expect(after.entries.find((entry) => entry.name === name)).toMatchObject({
      ruling: 'hold',
      channel: 'red',
    })
  })

  it('comes to its end with its story told in order, and goes no further', async () => {
    await command({ do: 'speed', speed: 86_400_000 })
    await command({ do: 'play' })
    for (let page = await stage(); page.isPlaying; page = await stage()) await demo.tick(1_000)
    const ended = await stage()
    expect(ended.at).toBe(ended.end)
    const times = ended.chapters.map((chapter) => chapter.at)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    const told = ended.chapters.map(({ chapter }) => chapter)
    expect(
      CHAPTERS.filter(
        (chapter) => ['filed', 'crossed', 'sailed'].includes(chapter) && !told.includes(chapter),
      ),
    ).toEqual([])
  })

  it('has a rule lab that tries a rule on what the port knew, and knows what was in the boxes', async () => {
    const { text } = LabRule.parse(await get('/api/lab/rules/R08'))
    const draft = { text, replaces: 'R08', ground: 'now-USLAX', capacityPercent: 10 }
    const effect = LabEffect.parse(await (await post(at, '/api/lab/effect', draft)).json())
    expect(effect).toMatchObject({ up: 0, down: 0, crossing: { in: 0, out: 0 } })
    expect(effect.cases).toBeGreaterThan(0)
    expect(effect.truth?.precision.before.n).toBe(effect.above)
    expect(effect.truth?.recall.before.n).toBe(effect.truth?.illicit)
  })
})

it('a scenario in which ports die is no demo', async () => {
  const inputs = loadScenario(written(dir, 'faulty.yaml', TINY_FAULTY))
  await expect(serveDemo(inputs, new Map(), () => 0)).rejects.toThrow('portpair run')
})
