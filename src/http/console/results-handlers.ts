import { RESULT_MAX, RESULT_NAME, type ResultsShelf } from '../../domain/reads/results-page.ts'
import { problem } from './problem.ts'

type Shelf = { readonly results: ResultsShelf | null }
type Named = { readonly name: string }

const NO_SHELF = 'This server was given no results to show.'
const NO_RESULT = `There is no such result, or its file cannot be read: it is damaged, or has more than ${RESULT_MAX / 2 ** 20} MiB (portpair report shows it then).`

/** What each route of the results does. */
export const RESULTS_HANDLERS = {
  results: ({ results }: Shelf) => results?.list() ?? problem('no-results', NO_SHELF),
  run: ({ results }: Shelf, { name }: Named) =>
    refused(name) ?? results?.run(name) ?? problem('unknown-result', NO_RESULT),
  sweep: ({ results }: Shelf, { name }: Named) =>
    refused(name) ?? results?.sweep(name) ?? problem('unknown-result', NO_RESULT),
  compare: (
    { results }: Shelf,
    { parameters: { a, b } }: { readonly parameters: { readonly a: string; readonly b: string } },
  ) => results?.compare(a, b) ?? problem('unknown-result', NO_RESULT),
}

/** Source: faults A-32. */
function refused(name: string): Response | null {
  return RESULT_NAME.test(name) ? null : problem('wrong-name', 'A name may contain a-z A-Z 0-9 - _')
}
