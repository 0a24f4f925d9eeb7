import type { Finding, Source } from './source.ts'

const MEDIAN_MAX = 80
const P90_MAX = 200
const LINES_MAX = 300

/**
 * Files that hold more than one idea. `tables` are the paths of data tables, which may be long; generated code is not
 * counted at all.
 */
export function checkSizes(
  sources: readonly Source[],
  tables: readonly string[],
): readonly Finding[] {
  const sizes = sources
    .filter(({ path }) => !path.includes('/generated/'))
    .map(({ path, text }) => ({
      path,
      lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    }))
  const tooLong = sizes
    .filter(({ path, lines }) => lines > LINES_MAX && !tables.includes(path))
    .map(({ path, lines }) => ({
      path,
      use: 'a file for each idea',
      instead: `${lines} lines in one`,
    }))
  const inOrder = sizes.map(({ lines }) => lines).sort((a, b) => a - b)
  return [...tooLong, ...checkRank(inOrder, 0.5, MEDIAN_MAX), ...checkRank(inOrder, 0.9, P90_MAX)]
}

function checkRank(inOrder: readonly number[], share: number, max: number): readonly Finding[] {
  const lines = inOrder[Math.ceil(inOrder.length * share) - 1] ?? 0
  if (lines <= max) return []
  const use = `files of which ${share * 100} % have at most ${max} lines`
  return [{ path: 'src', use, instead: `${lines} lines at that rank` }]
}
