import type { OperatorsPage } from '../../../domain/reads/operators-page.ts'
import { Said } from '../../parts/said.tsx'
import { Table } from '../../parts/table.tsx'
import { When } from '../../parts/when.tsx'
import { api } from '../../state/api.ts'
import { useTexts } from '../../state/settings.ts'
import { fill } from '../../texts/texts.ts'
import { CasePages, Figures, Share } from './case-pages.tsx'

/** Authorised economic operators of both sides, their standing, and how old the word of it is. */
export function Operators() {
  const t = useTexts()
  const { operators } = t
  return (
    <CasePages title={t.app.operators} name="operators" read={api.operators}>
      {({ figures, entries }) => (
        <>
          <Figures
            figures={[
              ...(['valid', 'suspended', 'revoked', 'expired'] as const).map(
                (standing) => [operators.standings[standing], figures.standings[standing]] as const,
              ),
              [
                fill(operators.stale, { n: figures.staleAfterDays }),
                <Share key="s" of={figures.stale} n={figures.counted} />,
              ],
            ]}
          />
          <Holders entries={entries} />
        </>
      )}
    </CasePages>
  )
}

function Holders({ entries }: Pick<OperatorsPage, 'entries'>) {
  const t = useTexts()
  const { operators } = t
  if (entries.length === 0) return <p>{t.cases.empty}</p>
  return (
    <Table
      label={t.app.operators}
      head={[
        ...[operators.tin, operators.name, operators.country, operators.standing],
        ...[operators.since, operators.validTo, operators.told],
      ]}
    >
      {entries.map((entry) => (
        <tr key={`${entry.source} ${entry.tin}`}>
          <th scope="row">
            <Said text={entry.tin} />
          </th>
          <td>{entry.name === null ? t.app.none : <Said text={entry.name} />}</td>
          <td>
            {entry.country} <span class="soft">{t.cases[entry.source]}</span>
          </td>
          <td>
            <span class={`tag ${entry.standing === 'valid' ? '' : 'strong'}`}>
              {operators.standings[entry.standing]}
            </span>
          </td>
          <td>
            <When at={entry.since} />
          </td>
          <td>
            <When at={entry.validTo} />
          </td>
          <td>
            <When at={entry.toldAt} />{' '}
            {entry.isStale && <span class="tag strong">{operators.isStale}</span>}
          </td>
        </tr>
      ))}
    </Table>
  )
}
