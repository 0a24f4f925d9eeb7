import { readFileSync } from 'node:fs'
import { Agreement, agreedKinds } from '../../agreement/agreement.ts'
import { fieldsHeldBack } from '../../agreement/trim.ts'
import { formatIssue } from '../../kernel/input-error.ts'
import { formatPath } from '../../kernel/located.ts'
import { readYaml } from '../../kernel/read-yaml.ts'
import type { RiskCase } from '../../risk/backtest/case.ts'
import { type OpenPack, packDigest } from '../../risk/risk.ts'
import { warnAgreement } from '../../risk/warnings/warn-agreement.ts'
import { warnPack } from '../../risk/warnings/warn-pack.ts'
import { warnSamples } from '../../risk/warnings/warn-samples.ts'
import { warnTexts } from '../../risk/warnings/warn-texts.ts'
import { EXIT, type Io } from '../io.ts'

export type LintFlags = {
  readonly agreement?: string
  readonly strict?: true
  readonly json?: true
}

/**
 * Tells what is allowed in a pack and surely not meant; its faults were told when it was opened. `samples` are the
 * shipments on which a rule should fire sometimes and not always.
 */
export function lintRules(
  { pack, place, texts }: OpenPack,
  samples: readonly RiskCase[],
  flags: LintFlags,
  io: Io,
): void {
  const warnings = [
    ...warnPack(pack),
    ...warnTexts({ pack, texts }),
    ...warnSamples(pack, samples),
    ...(flags.agreement === undefined ? [] : warnAgreement(pack, readTerms(flags.agreement))),
  ].map(({ rule, path, what, mend }) => ({
    ...place(rule, path),
    path: formatPath(path),
    what: rule === null ? what : `${rule}: ${what}`,
    mend,
  }))
  if (flags.json)
    io.stdout(
      `${JSON.stringify({ ok: warnings.length === 0, rules: pack.rules.length, warnings }, null, 2)}\n`,
    )
  else {
    for (const warning of warnings) io.stdout(`${formatIssue(warning)}\n`)
    const told = warnings.length === 0 ? '' : `, ${warnings.length} warnings`
    io.stdout(
      `${pack.id} ${pack.version}: ${pack.rules.length} rules, no faults${told} (digest ${packDigest(pack).slice(0, 16)})\n`,
    )
  }
  if (flags.strict && warnings.length > 0) io.exit(EXIT.failed)
}

function readTerms(path: string) {
  const agreement = readYaml(path, readFileSync(path, 'utf8'), Agreement)
  return { agreed: agreedKinds(agreement), notShared: fieldsHeldBack(agreement) }
}
