import type { ComponentChildren } from 'preact'
import type { ContainerMove } from '../../../domain/container-event.ts'
import type { ShipmentPage } from '../../../domain/reads/shipment-page.ts'
import { typologyText } from '../../../domain/typologies.ts'
import { Band } from '../../parts/band.tsx'
import { Said } from '../../parts/said.tsx'
import { Table } from '../../parts/table.tsx'
import { When } from '../../parts/when.tsx'
import { useTexts } from '../../state/settings.ts'

/** What was decided, found and thought, and what happened to the boxes. */
export function Past({ page }: { readonly page: ShipmentPage }) {
  const t = useTexts()
  return (
    <>
      <Listed
        title={t.shipment.decisions}
        head={[t.shipment.when, t.shipment.what, t.shipment.who, t.shipment.reason]}
        rows={page.decisions.map(({ at, decision, officer, reason }) => [
          <When at={at} />,
          t.decisions[decision],
          <Said text={officer} />,
          <Said text={reason} />,
        ])}
      />
      <Listed
        title={t.shipment.results}
        head={[t.shipment.when, t.shipment.where, t.shipment.what]}
        rows={page.results.map(({ at, port, outcome, typology }) => [
          <When at={at} />,
          port,
          `${t.found[outcome]} ${typologyText(typology ?? '', t.code)}`,
        ])}
      />
      <Listed
        title={t.shipment.events}
        head={[t.shipment.when, t.shipment.what, t.shipment.where, t.fields.containers]}
        rows={page.events.map(({ at, event, place, container, source }) => [
          <When at={at} />,
          <>
            {t.moves[event as ContainerMove] ?? event}{' '}
            <span class="soft">{t.shipment[source]}</span>
          </>,
          place,
          <Said text={container} />,
        ])}
      />
      <Listed
        title={t.shipment.history}
        head={[t.shipment.when, t.queue.band, t.queue.score, t.queue.harm]}
        rows={page.assessments.map(({ at, channel, score, expectedHarm }) => [
          <When at={at} />,
          <Band channel={channel} named />,
          score,
          expectedHarm,
        ])}
      />
    </>
  )
}

/** A list of what happened, left out when nothing did. */
function Listed({
  title,
  head,
  rows,
}: {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly ComponentChildren[])[]
}) {
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <Table label={title} head={head}>
        {rows.map((cells) => (
          <tr>
            {cells.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </Table>
    </section>
  )
}
