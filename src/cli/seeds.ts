import { InvalidArgumentError } from 'commander'

const SEEDS_MAX = 10_000

/** Reads `--seeds 3001..3050` or `--seeds a,b,c`. */
export function readSeeds(text: string): readonly string[] {
  const range = /^(\d{1,9})\.\.(\d{1,9})$/.exec(text)
  const [first, last] = range === null ? [0, 0] : [Number(range[1]), Number(range[2])]
  const seeds =
    range === null
      ? text.split(',').filter((seed) => seed !== '')
      : last - first < SEEDS_MAX
        ? Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String(first + i))
        : []
  if (seeds.length === 0 || seeds.length > SEEDS_MAX || new Set(seeds).size < seeds.length)
    throw new InvalidArgumentError(
      `seeds are a range of at most ${SEEDS_MAX} like 3001..3050, or different texts like a,b,c`,
    )
  return seeds
}
