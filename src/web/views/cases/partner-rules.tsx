import { useState } from 'preact/hooks'
import { REASON_MAX } from '../../../domain/decision.ts'
import { partnerRuleName, type RULE_DECISIONS } from '../../../domain/partner-rule.ts'
import type { PartnerRuleRead } from '../../../domain/reads/partner-rule-page.ts'
import { Said } from '../../parts/said.tsx'
import { Table } from '../../parts/table.tsx'
import { Told } from '../../parts/told.tsx'
import { When } from '../../parts/when.tsx'
import { Why } from '../../parts/why.tsx'
import { api, Refused } from '../../state/api.ts'
import { useTexts } from '../../state/settings.ts'
import { useLive } from '../../state/use-live.ts'
import { useRead } from '../../state/use-read.ts'
import { fill } from '../../texts/texts.ts'

/** Rules and prototypes that partners published: what each says, how it stands, and who may decides about it. */
export function PartnerRules() {
  const t = useTexts()
  const { value, again } = useRead('partner-rules', api.partnerRules)
  const session = useRead('session', api.session)
  useLive(again, ({ event }) => event === 'entries' || event === 'resync', 2_000)
  const [open, setOpen] = useState<string | null>(null)
  const rules = value?.rules ?? []
  if (rules.length === 0) return null
  const read = rules.find((rule) => partnerRuleName(rule) === open)
  const { head, states } = t.partnerRules
  return (
    <section>
      <h2>{t.partnerRules.title}</h2>
      <Table
        label={t.partnerRules.title}
        head={[head.rule, head.state, head.since, head.until, '']}
      >
        {rules.map((rule) => (
          <tr key={partnerRuleName(rule)}>
            <th scope="row">
              <Said text={partnerRuleName(rule)} /> <span class="soft">r{rule.revision}</span>
            </th>
            <td>
              {states[rule.state]} {rule.counts && <span class="tag">{t.partnerRules.counts}</span>}
              {rule.faults[0] !== undefined && (
                <span class="soft">
                  {' '}
                  <Said text={faultText(rule.faults[0])} />
                </span>
              )}
            </td>
            <td>
              <When at={rule.since} />
            </td>
            <td>
              <When at={rule.validTo} />
            </td>
            <td>
              <button type="button" onClick={() => setOpen(partnerRuleName(rule))}>
                {t.partnerRules.read}
              </button>
            </td>
          </tr>
        ))}
      </Table>
      {read !== undefined && (
        <Rule
          key={`${partnerRuleName(read)} ${read.revision} ${read.state}`}
          rule={read}
          mayDecide={session.value?.may.includes('analyse') ?? false}
          decided={again}
        />
      )}
    </section>
  )
}

/** What a rule says, in a stranger's words, and what is to become of it. */
function Rule({
  rule,
  mayDecide,
  decided,
}: {
  readonly rule: PartnerRuleRead
  readonly mayDecide: boolean
  readonly decided: () => void
}) {
  const t = useTexts()
  const name = partnerRuleName(rule)
  const { value } = useRead(`${name} ${rule.revision}`, () => api.partnerRule(name))
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<Refused | null>(null)
  const decide = async (decision: (typeof RULE_DECISIONS)[number]) => {
    try {
      await api.decideRule(name, { decision, revision: rule.revision, reason })
      setRefused(null)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      setRefused(error)
    }
    decided()
  }
  const mayBe = (decision: 'adopt' | 'decline') =>
    reason.trim() !== '' && rule.state !== (decision === 'adopt' ? 'adopted' : 'declined')
  return (
    <section aria-label={name}>
      {value?.title != null && (
        <p>
          <strong>
            <Told text={value.title} />
          </strong>
        </p>
      )}
      <p>
        <Said text={value?.provenance ?? ''} />
      </p>
      <pre>
        <Said text={value?.text ?? JSON.stringify(value?.prototype ?? null, null, 2)} />
      </pre>
      <ul>
        {rule.faults.map((fault) => (
          <li key={faultText(fault)}>
            <Said text={faultText(fault)} />
          </li>
        ))}
      </ul>
      {rule.decidedBy !== null && (
        <p class="soft">
          {fill(t.partnerRules.decidedBy, { who: rule.decidedBy })} <Said text={rule.reason} />
        </p>
      )}
      {mayDecide && DECIDABLE.has(rule.state) && (
        <p class="buttons">
          <label>
            {t.decide.reason}{' '}
            <input
              value={reason}
              maxLength={REASON_MAX}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </label>{' '}
          {(['adopt', 'decline'] as const).map((decision) => (
            <button
              key={decision}
              type="button"
              disabled={!mayBe(decision)}
              onClick={() => void decide(decision)}
            >
              {t.partnerRules[decision]}
            </button>
          ))}
        </p>
      )}
      <p role="status">{refused !== null && <Why error={refused} />}</p>
    </section>
  )
}

const DECIDABLE: ReadonlySet<PartnerRuleRead['state']> = new Set(['offered', 'adopted', 'declined'])

function faultText({ line, column, what, mend }: PartnerRuleRead['faults'][number]): string {
  const place = line === null ? '' : `${line}:${column} `
  return `${place}${what}${mend === null ? '' : `; ${mend}`}`
}
