import type { Check } from './check.ts'

const GREEN = '\u001b[32m✓\u001b[39m'
const RED = '\u001b[31m✗\u001b[39m'

/** A line for each check, what to do under each bad one, and the verdict last. */
export function renderDoctor(checks: readonly Check[], colour: boolean): string {
  const width = Math.max(...checks.map(({ name }) => name.length))
  const [yes, no] = colour ? [GREEN, RED] : ['✓', '✗']
  const lines = checks.flatMap(({ name, ok, found, mend }) => [
    `${ok ? yes : no} ${name.padEnd(width)}  ${found}`,
    ...(mend === undefined ? [] : [`${' '.repeat(width + 4)}mend: ${mend}`]),
  ])
  return `${[...lines, '', verdict(checks)].join('\n')}\n`
}

function verdict(checks: readonly Check[]): string {
  const bad = checks.filter(({ ok }) => !ok).length
  return bad === 0 ? 'This machine can run portpair.' : `${bad} of ${checks.length} checks failed.`
}
