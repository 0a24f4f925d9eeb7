import type { ListEntryRead, ListVersion } from '../../../domain/reads/lists-page.ts'
import { Said } from '../../parts/said.tsx'
import { Table } from '../../parts/table.tsx'
import { When } from '../../parts/when.tsx'
import { api } from '../../state/api.ts'
import { useTexts } from '../../state/settings.ts'
import { fill } from '../../texts/texts.ts'
import { CasePages, Figures } from './case-pages.tsx'
import { PartnerRules } from './partner-rules.tsx'

/** High-risk lists: what is in force, what changed from version to version, what runs out, who is late. */
export function Lists() {
  const t = useTexts()
  return (
    <CasePages title={t.app.lists} name="lists" read={api.lists}>
      {({ figures, entries, now }) => (
        <>
          <Figures
            figures={[
              [t.lists.count, figures.lists],
              [t.lists.overdue, figures.overdue.length],
            ]}
          />
          {figures.overdue.map(({ partner, since, dueAt }) => (
            <p key={partner} class="urgent">
              {fill(t.lists.late, { partner })} <When at={since} /> · {t.lists.due}{' '}
              <When at={dueAt} />
            </p>
          ))}
          {entries.length === 0 && <p>{t.cases.empty}</p>}
          {entries.map((list) => (
            <List key={`${list.source} ${list.number}`} list={list} now={now} />
          ))}
          <PartnerRules />
        </>
      )}
    </CasePages>
  )
}

function List({ list, now }: { list: ListEntryRead; now: number }) {
  const t = useTexts()
  return (
    <section>
      <h2>
        <Said text={list.number} /> <span class="soft">{t.lists.kinds[list.list]}</span>
      </h2>
      <p>
        {fill(t.lists.standing, { valid: list.valid, entries: list.entries })}{' '}
        {list.expired > 0 && (
          <span class="tag strong">{fill(t.lists.expired, { n: list.expired })}</span>
        )}{' '}
        <span class="soft">
          {t.lists.keptBy} {list.keptBy} ({t.cases[list.source]}) · {t.lists.nextExpiry}{' '}
          <When at={list.nextExpiry} />
        </span>
      </p>
      <Table
        label={fill(t.lists.versionsOf, { list: list.number })}
        head={[
          ...[t.lists.version, t.lists.from, t.lists.size],
          ...[t.lists.added, t.lists.removed, t.lists.changed],
        ]}
      >
        {list.versions.map((version) => (
          <tr key={version.revision}>
            <th scope="row">
              {version.revision}{' '}
              {version.revision === list.inForce && <span class="tag">{t.lists.inForce}</span>}
              {version.effectiveFrom > now && <span class="tag">{t.lists.toCome}</span>}
            </th>
            <td>
              <When at={version.effectiveFrom} />
            </td>
            <td class="number">{version.entries}</td>
            <Ids ids={version.added} />
            <Ids ids={version.removed} />
            <Ids ids={version.changed} />
          </tr>
        ))}
      </Table>
    </section>
  )
}

const IDS_SHOWN = 8

function Ids({ ids }: { ids: ListVersion['added'] }) {
  const t = useTexts()
  if (ids.length === 0) return <td class="soft">{t.app.none}</td>
  const more = ids.length - IDS_SHOWN
  return (
    <td>
      {ids.length}: <Said text={ids.slice(0, IDS_SHOWN).join(', ')} />
      {more > 0 && <span class="soft"> {fill(t.lists.more, { n: more })}</span>}
    </td>
  )
}
