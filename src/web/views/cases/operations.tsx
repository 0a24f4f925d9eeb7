import type { OperationsPage, WarningFigures } from '../../../domain/reads/operations-page.ts'
import { typologyText } from '../../../domain/typologies.ts'
import { Said } from '../../parts/said.tsx'
import { Table } from '../../parts/table.tsx'
import { When } from '../../parts/when.tsx'
import { api } from '../../state/api.ts'
import { useTexts } from '../../state/settings.ts'
import { CasePages, Figures, Share } from './case-pages.tsx'

/** Warnings between the partners, and what came of each: warned, met, answered, seized. */
export function Operations() {
  const t = useTexts()
  return (
    <CasePages title={t.app.operations} name="operations" read={api.operations}>
      {(page) => (
        <>
          {page.operation !== null && (
            <p class="soft">
              <Said text={page.operation} />
            </p>
          )}
          <WarningKpis figures={page.figures} />
          {page.phases.length > 0 && <Phases phases={page.phases} />}
          <Warnings page={page} />
        </>
      )}
    </CasePages>
  )
}

function WarningKpis({ figures }: { figures: WarningFigures }) {
  const { operations } = useTexts()
  return (
    <Figures
      figures={[
        [operations.received, figures.received],
        [operations.met, figures.met],
        [operations.answered, <Share key="a" of={figures.answered} n={figures.met} />],
        [operations.inTime, <Share key="t" of={figures.inTime} n={figures.answered} />],
        [operations.overdue, figures.overdue],
        [operations.seizures, figures.seizures],
        [operations.hours, figures.hoursToFeedback ?? '–'],
        [operations.given, figures.given],
        [operations.heard, figures.heard],
        [operations.heardSeizures, figures.heardSeizures],
      ]}
    />
  )
}

function Phases({ phases }: Pick<OperationsPage, 'phases'>) {
  const { operations } = useTexts()
  return (
    <section>
      <h2>{operations.phases}</h2>
      <Table
        label={operations.phases}
        head={[
          ...[operations.phase, operations.from, operations.to, operations.received],
          ...[operations.met, operations.answered, operations.seizures, operations.hours],
        ]}
      >
        {phases.map(({ name, from, to, figures }) => (
          <tr key={name}>
            <th scope="row">
              <Said text={name} />
            </th>
            <td>
              <When at={from} />
            </td>
            <td>
              <When at={to} />
            </td>
            <td class="number">{figures.received}</td>
            <td class="number">{figures.met}</td>
            <td class="number">
              <Share of={figures.answered} n={figures.met} />
            </td>
            <td class="number">{figures.seizures}</td>
            <td class="number">{figures.hoursToFeedback ?? '–'}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

function Warnings({ page: { entries, now } }: { page: OperationsPage }) {
  const t = useTexts()
  const { operations } = t
  if (entries.length === 0) return <p>{t.cases.empty}</p>
  return (
    <section>
      <h2>{operations.warnings}</h2>
      <Table
        label={operations.warnings}
        head={[
          ...[operations.warning, operations.who, operations.since, operations.due],
          ...[operations.met, operations.answered, operations.seizures],
        ]}
      >
        {entries.map((entry) => (
          <tr key={`${entry.source} ${entry.number}`}>
            <th scope="row">
              <Said text={entry.number} />{' '}
              <span class="soft">
                {typologyText(entry.typology ?? '', t.code)} <Said text={entry.text} />
              </span>
            </th>
            <td>
              {entry.from} <span class="soft">{t.cases[entry.source]}</span>
            </td>
            <td>
              <When at={entry.since} />
            </td>
            <td class={entry.overdue > 0 ? 'urgent' : undefined}>
              <When at={entry.feedbackDue} />{' '}
              {entry.validTo <= now && <span class="tag">{t.cases.ended}</span>}
            </td>
            <td class="number">{entry.met}</td>
            <td class="number">
              {entry.source === 'own' ? <Actions actions={entry.actions} /> : entry.answered}{' '}
              {entry.overdue > 0 && (
                <span class="tag strong">
                  {operations.overdue}: {entry.overdue}
                </span>
              )}
            </td>
            <td class="number">{entry.seizures}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

function Actions({ actions }: Pick<OperationsPage['entries'][number], 'actions'>) {
  const { operations } = useTexts()
  return (
    <>
      {Object.entries(actions).map(([action, count]) => (
        <span key={action} class="tag">
          {operations.actions[action as keyof typeof operations.actions]}: {count}
        </span>
      ))}
    </>
  )
}
