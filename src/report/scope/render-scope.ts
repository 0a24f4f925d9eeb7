import { counted, grouped } from '../summary/text.ts'
import type { Scope, Wanted } from './scope.ts'

/** What each pair would bring, the best first; of one that is too small this is said first. */
export function renderScopes(scopes: readonly Scope[], { found, effect }: Wanted): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  const blocks = scopes.map((scope, i) => {
    const { name, agreement, perWeek, eligible, illicitPerWeek, moreFindsPerWeek, weeks } = scope
    return [
      `${i + 1}. ${name}, under ${agreement}`,
      ...(scope.tooSmall === null ? [] : [`   this pilot is too small: ${scope.tooSmall}`]),
      `   volume        ${grouped(Math.round(perWeek))} consignments a week`,
      `   eligible      ${eligible.value === null ? '–' : percent(eligible.value)} ${eligible.of}/${eligible.n} of a sample`,
      `   illicit       ${rateText(illicitPerWeek)} a week among them; ${rateText(moreFindsPerWeek)} more found a week, should the effect come`,
      `   seen after    ${weeks === null ? 'never' : counted(weeks, 'week')}`,
      `   most harm in  ${scope.commodities.map(({ chapter, share, illicit }) => `HS ${chapter} (${percent(share.value ?? 0)} of trade, ${illicit} illicit)`).join(', ') || '–'}`,
    ].join('\n')
  })
  return [
    `Effect wanted: of illicit consignments ${percent(found)} are found today, ${percent(Math.min(1, found + effect))} with the exchange;`,
    'seen means told from luck at 5 % in four of five pilots, beside as many weeks without the exchange. A pilot knows only what',
    'is opened: the share that is found shows in boxes opened by lot. Shares come from made-up trade: replace them by your own.',
    '',
    blocks.join('\n\n'),
    '',
  ].join('\n')
}

/** One decimal; of less than one in ten weeks two significant digits, for `0.0` would say none. */
function rateText(perWeek: number): string {
  return perWeek > 0 && perWeek < 0.1 ? perWeek.toPrecision(2) : perWeek.toFixed(1)
}
