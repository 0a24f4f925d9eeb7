import { distance } from 'fastest-levenshtein'
import { createChance } from '../../src/kernel/chance.ts'
import {
  createDistanceIndex,
  createNameIndex,
  plainText,
  readName,
} from '../../src/risk/names/names.ts'
import { inventNames, misspell } from '../support/invent-names.ts'

const LISTED = 2_000
const EDITS = 2
const ROUNDS = 7
const QUESTIONS = 400

const list = inventNames(createChance('list'), LISTED)
const strangers = inventNames(createChance('strangers'), QUESTIONS)
const chance = createChance('slips')
const slipped = list
  .slice(0, QUESTIONS)
  .map((name, i) => misspell(chance.of('slip', i), name, 1 + (i % 3)))

/** Median microseconds of one question, over rounds in which the two take turns. */
function compare(asked: readonly string[], texts: readonly string[]) {
  const index = createDistanceIndex(texts)
  const scan = (name: string) => texts.some((text) => distance(name, text) <= EDITS)
  const wrong = asked.filter((name) => index.hasNear(name, EDITS) !== scan(name)).length
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(microseconds(asked, (name) => index.hasNear(name, EDITS), 50))
    theirs.push(microseconds(asked, (name) => scan(name), 1))
  }
  const [index1, scan1] = [median(ours), median(theirs)]
  return { indexUs: index1, scanUs: scan1, times: Math.round(scan1 / index1), wrongVerdicts: wrong }
}

function microseconds<T>(asked: readonly T[], work: (one: T) => unknown, times: number): number {
  const from = performance.now()
  for (let i = 0; i < times; i++) for (const one of asked) work(one)
  return ((performance.now() - from) * 1_000) / asked.length / times
}

const median = (values: readonly number[]) =>
  Number(([...values].sort((a, b) => a - b)[values.length >> 1] as number).toFixed(2))

const plain = list.map(plainText)
const names = list.map((name) => readName(name))
const index = createNameIndex(names)
const read = strangers.map((name) => readName(name))
const result = {
  listed: LISTED,
  edits: EDITS,
  strangersFolded: compare(strangers.map(plainText), plain),
  strangersAsWritten: compare(strangers, list),
  slippedFolded: compare(slipped.map(plainText), plain),
  slippedAsWritten: compare(slipped, list),
  plainTextUs: median([microseconds(strangers, (name) => plainText(name), 20)]),
  wholeComparisonByIndexUs: median([microseconds(read, (name) => index.find(name), 1)]),
}
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
