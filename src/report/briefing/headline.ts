import type { Gain } from '../evidence/gains.ts'
import { type Html, html } from '../page/html.ts'
import { grouped } from '../summary/text.ts'
import type { Briefing } from './briefing.ts'
import { signedGrouped } from './figures.ts'
import type { Words } from './words.ts'

/** What a reader sees first: at most sixty words. */
export function headline({ result, evidence }: Briefing, words: Words): Html {
  const count = Math.max(0, ...Object.values(result.arms).map(({ consignments }) => consignments))
  const ports = Object.keys(Object.values(result.arms)[0]?.byPort ?? {})
  return html`<h1>${words.title}</h1>
<p>${words.arms(words.digits(grouped(count)))}</p>
${ports.map((port) => html`<p class="lead">${lineOf(port, evidence.gains, words)}</p>`)}`
}

function lineOf(port: string, gains: readonly Gain[], words: Words): string {
  const of = (measure: Gain['measure']) =>
    gains.find((gain) => gain.port === port && gain.measure === measure)
  const [harm, lead] = [of('harmFound'), of('leadHours')]
  return words.gain(
    port,
    harm === undefined ? words.noGain : words.harm(...told(harm, 100, words.points, words)),
    lead === undefined ? words.noGain : words.lead(...told(lead, 1, words.hour, words)),
  )
}

/** Difference with its interval, and n; below thirty cases no number is quoted. */
function told(
  { difference, interval, n }: Gain,
  times: number,
  unit: string,
  words: Words,
): readonly [string, string] {
  if (interval === null) return [words.thin, words.digits(grouped(n))]
  // With a decimal, as in the text: half an hour is not an hour.
  const signed = (value: number) => words.digits(signedGrouped(value * times, 1))
  const between = `(${signed(interval.low)}…${signed(interval.high)})`
  return [`${signed(difference)} ${unit} ${between}`, words.digits(grouped(n))]
}
