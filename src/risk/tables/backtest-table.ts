import { createChance } from '../../kernel/chance.ts'
import { by, descending, inOrder } from '../../kernel/order.ts'
import { type Rate, rate } from '../../kernel/statistics.ts'
import { factsOf } from '../facts/facts.ts'
import { type LearnedModel, trainModel } from '../learn/learn.ts'
import { scoreOf } from '../score/assess.ts'
import type { CompiledPack } from '../score/compiled.ts'
import type { Mapping } from './load-mapping.ts'
import { type PrecisionLine, precisionLines } from './precision-lines.ts'
import type { TableRow } from './row-reader.ts'

/** One way to rank the judged rows, measured on all of them and on those without a twin. */
export type RankerResult = {
  readonly ranker: string
  readonly what: string
  readonly all: readonly PrecisionLine[]
  /** Null when the mapping defines no twins. */
  readonly withoutTwin: readonly PrecisionLine[] | null
}

export type TableBacktest = {
  readonly title: string
  readonly source: string
  readonly licence: string
  readonly notes: readonly string[]
  readonly trained: Rate
  /** Illicit of all judged rows: the base. */
  readonly judged: Rate
  readonly judgedWithoutTwin: Rate | null
  readonly rankers: readonly RankerResult[]
  readonly published: Mapping['published'] | null
}

/** Labels of the judged rows are looked at only to count, after every ranker has ranked. */
export function backtestTable(
  mapping: Mapping,
  train: readonly TableRow[],
  judge: readonly TableRow[],
  pack: CompiledPack | null,
): TableBacktest {
  const twins = new Set(train.map(({ twin }) => twin))
  const isTwin = (row: TableRow) => twins.has(row.twin)
  const illicitOf = (rows: readonly TableRow[]) =>
    rate(rows.filter(({ illicit }) => illicit).length, rows.length)
  const measure = ({ ranker, what, score }: Ranker): RankerResult => {
    const ranked = rank(judge, score)
    const lines = (rows: readonly TableRow[], name: string) =>
      precisionLines(
        rows.map(({ illicit }) => illicit),
        createChance('back-test').of(ranker, name),
      )
    return {
      ranker,
      what,
      all: lines(ranked, 'all'),
      withoutTwin: mapping.twin
        ? lines(
            ranked.filter((row) => !isTwin(row)),
            'without twin',
          )
        : null,
    }
  }
  return {
    title: mapping.title,
    source: mapping.source,
    licence: mapping.licence,
    notes: mapping.notes ?? [],
    trained: illicitOf(train),
    judged: illicitOf(judge),
    judgedWithoutTwin: mapping.twin ? illicitOf(judge.filter((row) => !isTwin(row))) : null,
    rankers: rankersOf(mapping, trainModel(mapping.plan, train), pack).map(measure),
    published: mapping.published ?? null,
  }
}

type Ranker = {
  readonly ranker: string
  readonly what: string
  /** An integer, so that the order is total; larger is more suspicious. */
  readonly score: (row: TableRow) => number
}

function rankersOf(mapping: Mapping, model: LearnedModel, pack: CompiledPack | null): Ranker[] {
  const rankers: Ranker[] = [
    {
      ranker: 'learned',
      what: 'logistic combination of all histories, fitted on what they would have said before each day',
      score: ({ keys }) => whole(model.assess(keys).probability),
    },
    ...mapping.plan.chains.map(({ name, levels }, c) => ({
      ranker: `history ${name}`,
      what: `smoothed rate, from ${levels[0]?.join(', ')} down to ${levels.at(-1)?.join(', ')}`,
      score: ({ keys }: TableRow) => whole(model.assess(keys).chains[c]?.levels.at(-1)?.rate ?? 0),
    })),
  ]
  if (pack !== null && mapping.facts !== undefined)
    rankers.push({
      ranker: 'rules',
      what: `the ${pack.rules.length} rules of the pack, with the facts that the table holds`,
      score: ({ facts, at }) => scoreOf(pack, factsOf(facts).values, at).score,
    })
  return rankers
}

const whole = (probability: number) => Math.round(1e9 * probability)

/** Rows of one score go by their names, which know nothing of labels. */
function rank(rows: readonly TableRow[], score: (row: TableRow) => number): readonly TableRow[] {
  return rows
    .map((row) => ({ row, score: score(row), id: row.id }))
    .sort(
      inOrder(
        descending(by(({ score }) => score)),
        by(({ id }) => id),
      ),
    )
    .map(({ row }) => row)
}
