import { type Agreement, agreedKinds } from '../../agreement/agreement.ts'
import { type AgreementDiff, type Change, diffAgreements } from '../../agreement/diff.ts'
import { withPreset } from '../../agreement/preset.ts'
import { fieldsHeldBack } from '../../agreement/trim.ts'
import { formatUtc } from '../../kernel/time.ts'
import type { RulePack } from '../../risk/risk.ts'
import { warnAgreement } from '../../risk/warnings/warn-agreement.ts'
import { isPreset, readAgreementFile, readPreset } from './read-agreement.ts'

/** What changes between two agreements, and which rules begin or cease to lack something for good. */
export type Compared = AgreementDiff & {
  readonly rules: { readonly freed: readonly string[]; readonly starved: readonly string[] }
}

/** Two agreements by their names; the second may be a preset, under which the parties of the first would work. */
export function readPair(first: string, second: string): readonly [Agreement, Agreement] {
  const before = readAgreementFile(first)
  const after = isPreset(second)
    ? withPreset(before, readPreset(second))
    : readAgreementFile(second)
  return [before, after]
}

/** What changes from one agreement to another, and for the rules of a pack. */
export function compareAgreements(
  [before, after]: readonly [Agreement, Agreement],
  pack: RulePack,
): Compared {
  const [had, has] = [lacking(pack, before), lacking(pack, after)]
  return {
    ...diffAgreements(before, after),
    rules: {
      freed: had.filter((rule) => !has.includes(rule)),
      starved: has.filter((rule) => !had.includes(rule)),
    },
  }
}

/** Rules of which a fact can never be known under an agreement. */
function lacking(pack: RulePack, agreement: Agreement): readonly string[] {
  const terms = { agreed: agreedKinds(agreement), notShared: fieldsHeldBack(agreement) }
  const rules = warnAgreement(pack, terms).flatMap(({ rule }) => rule ?? [])
  return [...new Set(rules)].sort()
}

export function renderDiff({ lanes, goods, parties, validity, kinds, rules }: Compared): string {
  const lines = [...changeLines('lane', lanes), ...changeLines('goods', goods)]
  if (parties !== null) lines.push(`~ parties ${parties.join(', then ')}`)
  if (validity !== null) {
    const [from, to] = [validity.from.map(formatUtc), validity.to.map(formatUtc)]
    lines.push(`~ in force ${from[0]} to ${to[0]}, then ${from[1]} to ${to[1]}`)
  }
  for (const { kind, is, fields, terms } of kinds) {
    lines.push(`${{ added: '+', removed: '-', changed: '~' }[is]} ${kind}`)
    if (is !== 'changed') continue
    for (const { term, before, after } of terms)
      lines.push(`  ~ ${term}: ${shown(term, before)}, then ${shown(term, after)}`)
    lines.push(...changeLines('field', fields).map((line) => `  ${line}`))
  }
  for (const rule of rules.freed) lines.push(`+ rule ${rule}: all it needs can be known`)
  for (const rule of rules.starved) lines.push(`- rule ${rule}: something it needs is not agreed`)
  return lines.length === 0 ? 'nothing changes\n' : `${lines.join('\n')}\n`
}

function changeLines(what: string, { added, removed }: Change): readonly string[] {
  return [...added.map((one) => `+ ${what} ${one}`), ...removed.map((one) => `- ${what} ${one}`)]
}

const MINUTE = 60_000
const shown = (term: string, value: string | number | null) =>
  value === null
    ? NOT_SAID[term]
    : typeof value === 'string'
      ? `"${value}"`
      : `${value / MINUTE} min`
const NOT_SAID: Readonly<Record<string, string>> = {
  retention: 'none',
  cadence: 'none',
  givers: 'either end',
}
