import { WORLDS_LEAST } from '../../kernel/bootstrap.ts'
import { counted } from '../summary/text.ts'
import { cellText, figure, intervalText, labelOf, settingsText, signed } from './cell-text.ts'
import { sureFalls } from './check-over-seeds.ts'
import type { Crossover } from './crossover.ts'
import type { SweepCell } from './sweep-cell.ts'
import type { BrokenWorld, Sweep } from './sweep-result.ts'
import type { SweepTable } from './sweep-table.ts'

/** A sweep for a person: a block for each point and port, then where a gain ends along an axis. */
export function renderSweep(
  sweep: Sweep,
  { cells, crossovers, findings, notJudged, broken }: SweepTable,
): string {
  const { scenario, days, seeds, worlds } = sweep
  const blocks = new Map<string, SweepCell[]>()
  for (const cell of cells) {
    const title = [
      settingsText(cell.settings),
      `${cell.port === 'both' ? 'both ports' : cell.port}, ${cell.arm} against baseline`,
    ]
      .filter((part) => part !== '')
      .join(' · ')
    blocks.set(title, [...(blocks.get(title) ?? []), cell])
  }
  const falls = findings.length > 0 ? sureFalls(cells) : []
  return [
    `${scenario}, ${counted(days, 'day')}, ${counted(worlds.length, 'world')} of ${counted(seeds.length, 'seed')} (${seeds[0]} to ${seeds.at(-1)})`,
    'Means over worlds; differences are paired by world, with the middle 95 % of 1,000 draws of worlds. Adjusted: intervals of',
    'detection that may be read together (Holm), for with many measures one leaves zero by luck alone.',
    ...fewWorlds(sweep),
    ...(broken.length > 0 ? ['', BROKEN] : []),
    ...brokenTexts(broken).map((line) => `  ✗ ${line}`),
    ...[...blocks].flatMap(([title, rows]) => ['', title, ...rows.map(lineOf)]),
    ...(crossovers.length > 0 ? ['', 'Where a gain ends'] : []),
    ...crossovers.map(crossoverText),
    ...(findings.length > 0 || notJudged !== null ? ['', OVER_SEEDS] : []),
    ...findings.map(({ name, holds, evidence }) => `  ${holds ? '✓' : '✗'} ${name}; ${evidence}`),
    ...(notJudged === null ? [] : [`  – ${notJudged}`]),
    ...(falls.length > 0 ? ['', 'What falls for sure, the cost of what was told'] : []),
    ...falls.map((cell) => `  ${cellText(cell)}`),
    '',
  ].join('\n')
}

export const OVER_SEEDS = 'What the scenario says must hold over many seeds'

const ENOUGH = 30

/** Said of a sweep whose intervals are drawn from too few worlds at each point to be believed. */
export function fewWorlds({ seeds }: Pick<Sweep, 'seeds'>): readonly string[] {
  if (seeds.length >= ENOUGH) return []
  if (seeds.length < WORLDS_LEAST)
    return [
      `Not enough data: fewer than ${WORLDS_LEAST} seeds make no interval. Take more --seeds.`,
    ]
  return [
    `Not enough data for a claim: intervals drawn from fewer than ${ENOUGH} seeds come out too narrow. Take more --seeds.`,
  ]
}

export const BROKEN = 'Worlds whose own checks did not hold'
const BROKEN_TOLD = 20

/** `seed 3: exchange: every shipment is decided once; 1 of 40 decided twice`, the first of them. */
export function brokenTexts(broken: readonly BrokenWorld[]): readonly string[] {
  const told = broken.slice(0, BROKEN_TOLD).map(({ settings, seed, name, evidence }) => {
    const where = [settingsText(settings), `seed ${seed}`].filter((part) => part !== '').join(', ')
    return `${where}: ${name}; ${evidence}`
  })
  const more = broken.length - told.length
  return more === 0 ? told : [...told, `and ${more} more, in worlds.ndjson`]
}

function lineOf({ measure, paired, adjusted }: SweepCell): string {
  const { baseline, arm, difference, interval, worlds } = paired
  const told = (value: number | null) => figure(measure, value)
  return [
    `  ${labelOf(measure)}`.padEnd(28),
    `${told(baseline)} → ${told(arm)}`.padEnd(24),
    `${signed(measure, difference)} ${intervalText(measure, interval)}`.padEnd(34),
    `n=${worlds}`.padEnd(7),
    adjusted === undefined ? '' : `adjusted ${intervalText(measure, adjusted)}`,
  ]
    .join(' ')
    .trimEnd()
}

/** `Above 12.4 (between 10 and 20): precision in top 1 % …` */
export function crossoverText(one: Crossover): string {
  const { path, arm, port, measure, others, at, between, kind, certain } = one
  const where = [port === 'both' ? 'both ports' : port, ...others.map(({ value }) => value)]
  const side = kind === 'gain-ends' ? 'above' : 'below'
  const sure = certain ? '' : '; an interval beside it holds zero, so this may be luck'
  return `  ${side} ${path} = ${at.toPrecision(3)} (between ${between[0]} and ${between[1]}) ${arm} no longer gains ${labelOf(measure)} (${where.join(', ')})${sure}`
}
