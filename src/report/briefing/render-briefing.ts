import type { Language } from '../../domain/language.ts'
import { byCodeUnit } from '../../kernel/order.ts'
import { type Html, html } from '../page/html.ts'
import { renderPage } from '../page/render-page.ts'
import { STYLE } from '../page/style.ts'
import { expectedWords } from '../summary/expected-words.ts'
import { limitsOf } from '../summary/limits.ts'
import type { Briefing } from './briefing.ts'
import { drawEvidence } from './draw-evidence.ts'
import { headline } from './headline.ts'
import { drawMap } from './map.ts'
import { reciprocityTable } from './reciprocity-table.ts'
import { RULES_TOLD, tellStory } from './story.ts'
import { partnersTable, releaseTable, valueTable } from './tables.ts'
import { WORDS, type Words } from './words.ts'

/** Own style of the briefing, on top of every page's. */
const OWN = `
.lead { font-size: 1.15rem; margin: .5rem 0; }
svg .stroke { fill: none; stroke-width: 2; stroke: var(--found); }
svg .expected.stroke { stroke: var(--expected); }
svg .rule { stroke: var(--line); stroke-width: 1; }
svg .land { fill: var(--line); fill-opacity: .55; stroke: none; }
svg.map { overflow: hidden; }
svg .narrow-only { display: none; }
svg .end { text-anchor: end; }
svg .middle { text-anchor: middle; }
.broad { max-width: 46rem; }
.cards { grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); }
.card > svg { max-width: 27rem; }
.card > svg.bars { max-width: 38rem; }
.key span + span::before { width: .8em; }
.sides { display: grid; gap: 1.2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); }
.sides section { overflow-x: auto; }
.sides table { max-width: none; font-size: .9rem; }
.sides th[scope=row] { min-width: 7rem; }
.sub { display: block; padding-left: .8em; }
small { color: var(--soft); font-weight: 400; }
.large { grid-template-columns: repeat(auto-fill, minmax(min(100%, 32rem), 1fr)); }
.story th[scope=row] { white-space: nowrap; }
.story table { max-width: none; }
.wide table { max-width: 60rem; font-size: .9rem; }
table td.differs { color: var(--bad); font-weight: 600; }
.story table { font-size: .85rem; }
.story td, .story th { text-align: left; overflow-wrap: anywhere; }
ul { padding-left: 1.2rem; margin: .3rem 0; }
li { margin: .15rem 0; }
@media (max-width: 600px) {
  svg .wide-only { display: none; }
  svg .narrow-only { display: inline; }
  svg .narrow-only text { font-size: 24px; }
  .sides table { font-size: .75rem; }
  .sides small { font-size: .9em; }
  .sides th, .sides td { padding: .2rem; }
  .sides th[scope=row] { min-width: 5.5rem; }
}
@media print {
  :root { font-size: 9pt; }
  body { font-size: 9pt; max-width: none; padding: 0; background: #fff; }
  .cards, .cards.large, .sides { grid-template-columns: 1fr 1fr; gap: .4rem; }
  .sides table { font-size: 7.5pt; }
  .card, svg, tr { break-inside: avoid; }
  h2 { break-after: avoid; margin: .8rem 0 .3rem; }
  .card { padding: .4rem; }
  th, td { padding: .15rem .3rem; }
  .assumed { font-size: 8pt; columns: 2; }
}
@page { margin: 12mm; }
`

/**
 * The report of a run as one page: no script, nothing fetched, for a screen, a phone or paper. The first lines name both
 * arms, how many consignments there were, and what each side gained.
 */
export function renderBriefing(briefing: Briefing, language: Language): string {
  const words = WORDS[language]
  const { result } = briefing
  const { about } = result
  const body = html`
${headline(briefing, words)}
<p class="soft">${words.seed} ${result.seed} · ${rulePackIn(about?.rulePack ?? '', words)} · ${about?.agreement ?? ''} · ${result.fingerprint.slice(0, 16)}</p>
${section(words.lane, drawMap(briefing))}
${section(words.asked, questionOf(briefing, words))}
${section(words.sides, partnersTable(briefing, words))}
${section(words.reciprocity, reciprocityTable(result, words))}
${drawEvidence(briefing, words)}
${section(words.trs, releaseTable(briefing, words))}
${section(words.value, valueTable(result, briefing.evidence.losses, words))}
${stories(briefing, words)}
${section(words.ruleNames, ruleNames(briefing, language))}
${section(words.assumptions, list(assumptionsOf(briefing, language)))}
${section(words.limits, list(limitsOf(result, words.limitTexts)))}
${section(words.checks, list(checksOf(briefing, language)))}`
  return renderPage(`${words.title}: ${result.scenario}`, `${STYLE}${OWN}`, body, language)
}

/** A heading with what it heads; nothing where there is nothing to head. */
function section(title: string, inside: Html | null): Html | undefined {
  return inside === null ? undefined : html`<h2>${title}</h2>${inside}`
}

function list(sentences: readonly string[]): Html | null {
  if (sentences.length === 0) return null
  return html`<ul class="assumed">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
}

function stories({ evidence, papers }: Briefing, words: Words): Html {
  if (evidence.stories.length === 0) return html`<h2>${words.stories}</h2><p>${words.noStory}</p>`
  return html`<h2>${words.stories}</h2><p class="soft">${words.storyLead}</p>
<div class="cards large">${evidence.stories.map((story) => tellStory(story, papers[story.houseBill] ?? [], words))}</div>`
}

function assumptionsOf(briefing: Briefing, language: Language): readonly string[] {
  const own = briefing.told?.[language]?.assumptions ?? briefing.assumptions?.[language]
  return own ?? briefing.result.about?.assumptions ?? []
}

/** What the scenario asks and is expected to show, in the reader's language where somebody wrote it. */
function questionOf({ result: { about }, told }: Briefing, words: Words): Html | null {
  const own = told?.[words.language]
  const question = own?.question ?? about?.title
  const finding = own?.finding ?? about?.finding
  if (question === undefined) return null
  const expected = expectedWords(about?.notJudged, words.language)
  return html`<p>${question}</p>${finding === undefined ? undefined : html`<p class="soft">${expected}: ${finding}</p>`}`
}

/** Every rule that the page names, with its title. */
function ruleNames({ evidence, rules }: Briefing, language: Language): Html | null {
  const shown = new Set([
    ...evidence.ladder.map(({ rule }) => rule),
    ...evidence.stories.flatMap(({ exchange }) => exchange.rules.slice(0, RULES_TOLD)),
    ...evidence.losses.flatMap(({ silent }) => silent),
  ])
  const named = [...shown].sort(byCodeUnit).flatMap((rule) => {
    const title = rules?.[rule]?.[language]
    return title === undefined ? [] : [html`<li><strong>${rule}</strong> ${title}</li>`]
  })
  return named.length === 0 ? null : html`<ul class="assumed">${named}</ul>`
}

/** `portpair-starter 1.2.0 (62 rules) 144dff…` with its number of rules in the reader's words. */
const rulePackIn = (pack: string, words: Words) =>
  pack.replace(/\((\d+) rules\)/, (_, n: string) => `(${words.rules(n)})`)

function checksOf({ result, told }: Briefing, language: Language): readonly string[] {
  const checks = told?.[language]?.checks ?? result.checks
  const failed = checks.filter(({ holds }) => !holds)
  return [
    `✓ ${checks.length - failed.length} / ${checks.length}`,
    ...failed.map(({ name, evidence }) => `✗ ${name}: ${evidence}`),
  ]
}
