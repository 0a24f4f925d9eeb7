import { typologyText } from '../../domain/typologies.ts'
import { HOUR } from '../../kernel/time.ts'
import type { Story, StoryArm } from '../evidence/stories.ts'
import { type Html, html } from '../page/html.ts'
import { grouped } from '../summary/text.ts'
import type { PaperField } from './briefing.ts'
import type { Words } from './words.ts'

/** Rules of a shipment that are named. */
export const RULES_TOLD = 6

/** One shipment: what became of it in both arms, and what each side was told, side by side. */
export function tellStory(story: Story, papers: readonly PaperField[], words: Words): Html {
  const { houseBill, typology, from, to, harmPoints, dutyEvadedMinor } = story
  const arm = (one: StoryArm) =>
    `${words.ends[one.end]}; ${words.first} ${leadOf(one, story, words)}; ${words.score} ${one.score ?? '–'}`
  return html`<section class="card story"><h3>${typologyText(typology, words.language)}: ${from} → ${to}</h3>
<p class="figures">${words.bill} ${houseBill} · ${words.digits(grouped(harmPoints))} ${words.harmPoints} · ${words.duty} ${words.digits(grouped(Math.round(dutyEvadedMinor / 100)))} USD</p>
<p><strong>${words.baseline}</strong>: ${arm(story.baseline)}</p>
<p><strong>${words.exchange}</strong>: ${arm(story.exchange)}; ${words.rule} ${story.exchange.rules.slice(0, RULES_TOLD).join(' ')}</p>
<table><thead><tr><th scope="col"></th><th scope="col">${words.at} ${from}</th><th scope="col">${words.at} ${to}</th></tr></thead>
<tbody>${papers.map((paper) => row(paper, words))}</tbody></table></section>`
}

function leadOf({ firstAssessedAt }: StoryArm, { eta }: Story, words: Words): string {
  if (firstAssessedAt === null) return words.never
  return words.beforeArrival(
    words.digits(grouped(Math.round(Math.max(0, eta - firstAssessedAt) / HOUR))),
  )
}

const NUMBERS: ReadonlySet<PaperField['field']> = new Set(['value', 'grossKg', 'packages'])

function row({ field, loading, discharge }: PaperField, words: Words): Html {
  const differs = loading !== null && discharge !== null && loading !== discharge ? 'differs' : ''
  const told = (text: string | null) =>
    text === null ? '–' : NUMBERS.has(field) ? words.digits(text) : text
  return html`<tr><th scope="row">${words.fields[field]}</th><td class="${differs}">${told(loading)}</td><td class="${differs}">${told(discharge)}</td></tr>`
}
