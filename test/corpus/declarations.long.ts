import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { backtestTable, createRowReader, loadMapping } from '../../src/risk/tables/tables.ts'

const corpus = new URL('../../../shared/corpus/labelled-declarations/', import.meta.url)
const present = existsSync(corpus)

if (!present) {
  describe('labelled declarations', () => {
    it.skip('skipped: the folder of collected data is not beside this repository', () => {})
  })
}

describe.skipIf(!present)(
  'the public Korean declarations, learned on 2020, judged on early 2021',
  () => {
    const shipped = new URL('../../scenarios/tables/korean-declarations.yaml', import.meta.url)
    const mapping = present ? loadMapping('korean', readFileSync(shipped, 'utf8')) : null

    it('reaches the goals on all rows and claims nothing on rows without a twin', () => {
      if (mapping === null) return
      const table = (name: string) => {
        const [header, ...rows] = parse(readFileSync(new URL(name, corpus))) as string[][]
        const reader = createRowReader(mapping, name, header as string[])
        const read = rows.flatMap((cells, i) => reader.read(cells, i + 2) ?? [])
        reader.finish()
        return read
      }
      const result = backtestTable(
        mapping,
        table('df_syn_train_eng.csv'),
        table('df_syn_valid_eng.csv'),
        null,
      )
      const [learned] = result.rankers
      const at = (percent: number) => learned?.all.find((line) => line.percent === percent)
      console.log(
        JSON.stringify({ judged: result.judged, without: result.judgedWithoutTwin, learned }),
      )
      expect([result.trained.n, result.judged.n, result.judgedWithoutTwin?.n]).toEqual([
        37_385, 8_134, 1_453,
      ])
      expect(at(5)?.precision.value).toBeGreaterThanOrEqual(0.95)
      expect(at(10)?.precision.value).toBeGreaterThanOrEqual(0.88)
      expect(learned?.withoutTwin?.every(({ lift }) => lift === null)).toBe(true)
    })
  },
)
