import type { ShipmentPage } from '../../../domain/reads/shipment-page.ts'
import { Band } from '../../parts/band.tsx'
import { Said } from '../../parts/said.tsx'
import { TimeLeft } from '../../parts/time-left.tsx'
import { When } from '../../parts/when.tsx'
import { useTexts } from '../../state/settings.ts'
import { Marks } from '../queue/lines.tsx'

/** Which shipment this is, and how it stands. */
export function Head({ page, now }: { readonly page: ShipmentPage; readonly now: number }) {
  const t = useTexts()
  return (
    <header class={`head card ${page.channel}`}>
      <h1>
        <Said text={page.name} />
      </h1>
      <p class="verdict">
        <Band channel={page.channel} named /> <strong>{page.score ?? '–'}</strong>
        <span class="soft"> / 1000</span>
      </p>
      <dl>
        <Fact name={t.shipment.lane}>{page.lane.replace('>', ' → ')}</Fact>
        <Fact name={t.queue.state}>{t.states[page.state]}</Fact>
        {page.ucr !== null && page.ucr !== page.name && (
          <Fact name={t.shipment.ucr}>
            <Said text={page.ucr} />
          </Fact>
        )}
        <Fact name={t.shipment.arrival}>
          <When at={page.eta} />
        </Fact>
        <Fact name={t.queue.harm}>{page.expectedHarm}</Fact>
        <Fact name={t.queue.deadline}>
          <TimeLeft deadline={page.deadline} now={now} />
        </Fact>
      </dl>
      <p>
        <Marks entry={page} />
      </p>
    </header>
  )
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
