import { useState } from 'preact/hooks'
import type { AssistancePage, AssistanceQuery } from '../../../domain/reads/assistance-page.ts'
import { Choice } from '../../parts/choice.tsx'
import { Said } from '../../parts/said.tsx'
import { Table } from '../../parts/table.tsx'
import { When } from '../../parts/when.tsx'
import { api } from '../../state/api.ts'
import { useTexts } from '../../state/settings.ts'
import { linkTo } from '../../state/use-route.ts'
import { fill } from '../../texts/texts.ts'
import { CasePages, Figures, Share } from './case-pages.tsx'

const DAY = 86_400_000

/** Requests for assistance, the nearest deadline first, with their age. */
export function Assistance() {
  const t = useTexts()
  const { assistance } = t
  const [state, setState] = useState<NonNullable<AssistanceQuery['state']> | ''>('')
  return (
    <CasePages
      title={t.app.assistance}
      name={`assistance ${state}`}
      read={(after) => api.assistance(state, after)}
      filters={
        <search class="filters" aria-label={t.queue.filters}>
          <Choice
            label={assistance.state}
            value={state}
            options={[
              ['', t.queue.all],
              ['waiting', assistance.waiting],
              ['answered', assistance.answered],
            ]}
            choose={(chosen) => setState(chosen as typeof state)}
          />
        </search>
      }
    >
      {({ figures, entries, now }) => (
        <>
          <Figures
            figures={[
              [assistance.waitingHere, figures.waitingHere],
              [assistance.waitingThere, figures.waitingThere],
              [assistance.overdue, figures.overdue],
              [assistance.answered, figures.answered],
              [assistance.inTime, <Share key="t" of={figures.inTime} n={figures.answered} />],
              [assistance.confirmed, <Share key="c" of={figures.confirmed} n={figures.answered} />],
              [assistance.days, figures.daysToAnswer ?? '–'],
            ]}
          />
          <Requests entries={entries} now={now} />
        </>
      )}
    </CasePages>
  )
}

function Requests({ entries, now }: Pick<AssistancePage, 'entries' | 'now'>) {
  const t = useTexts()
  const { assistance } = t
  if (entries.length === 0) return <p>{t.cases.empty}</p>
  return (
    <Table
      label={t.app.assistance}
      head={[
        ...[t.queue.shipment, assistance.asker, assistance.subject, assistance.age],
        ...[assistance.deadline, assistance.answer],
      ]}
    >
      {entries.map((entry) => (
        <tr key={entry.number}>
          <th scope="row">
            <a href={linkTo('shipment', entry.shipment)}>
              <Said text={entry.shipment} />
            </a>
          </th>
          <td>{assistance.askers[entry.asker]}</td>
          <td>{assistance.subjects[entry.subject]}</td>
          <td class="number">
            {entry.askedAt === null
              ? '–'
              : fill(t.cases.days, {
                  n: Math.max(0, Math.floor(((entry.answeredAt ?? now) - entry.askedAt) / DAY)),
                })}
          </td>
          <td class={entry.isOverdue ? 'urgent' : undefined}>
            <When at={entry.deadline} />{' '}
            {entry.isOverdue && <span class="tag strong">{assistance.overdue}</span>}
          </td>
          <td>
            {entry.answer === null ? (
              <span class="soft">{assistance.waiting}</span>
            ) : (
              <>
                {assistance.answers[entry.answer]} <When at={entry.answeredAt} />
              </>
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}
