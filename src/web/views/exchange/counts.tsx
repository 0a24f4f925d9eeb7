import type { Overview } from '../../../domain/reads/exchange-page.ts'
import { useTexts } from '../../state/settings.ts'

/** What became of the messages a port has sent. */
export function Counts({ counts }: { readonly counts: Overview['counts'] }) {
  const t = useTexts()
  return (
    <section class="card">
      <h2>{t.exchange.counts}</h2>
      <dl class="figures">
        {(['acknowledged', 'queued', 'rejected', 'expired'] as const).map((state) => (
          <div key={state}>
            <dt>{t.exchange[state]}</dt>
            <dd>{counts[state]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
