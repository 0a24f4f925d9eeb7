import type { ShipmentPage } from '../../../domain/reads/shipment-page.ts'
import { typologyText } from '../../../domain/typologies.ts'
import { Said } from '../../parts/said.tsx'
import { Told } from '../../parts/told.tsx'
import { useTexts } from '../../state/settings.ts'
import { fill } from '../../texts/texts.ts'

/** Why the score is what it is: every rule that spoke, what lists say, and what could not be judged. */
export function Because({ page }: { readonly page: ShipmentPage }) {
  const t = useTexts()
  return (
    <div class="beside">
      <section>
        <h2>{t.shipment.because}</h2>
        {page.reasons.length === 0 && <p>{t.shipment.noReason}</p>}
        <ol class="reasons">
          {page.reasons.map(({ rule, title, because, weight, confidence }) => (
            <li key={rule}>
              <Points points={Math.round(weight * confidence)} />
              <p>
                <Told text={because} />{' '}
                <span class="soft">
                  {rule} {title !== null && <Told text={title} />}
                </span>
              </p>
            </li>
          ))}
        </ol>
        <p class="soft">
          {Object.entries(page.typologies)
            .map(
              ([typology, share]) =>
                `${typologyText(typology, t.code)} ${Math.round(share * 100)} %`,
            )
            .join(' · ')}
        </p>
      </section>
      <section>
        <h2>{t.shipment.unknown}</h2>
        <Unknown unknown={page.unknown} />
        {page.alerts.length > 0 && (
          <>
            <h2>{t.shipment.lists}</h2>
            <ul>
              {page.alerts.map((alert) => (
                <li key={alert.reference}>
                  <Said text={`${alert.list} ${alert.reference} · ${alert.matched}`} />{' '}
                  {alert.likenessPermille < 1_000 &&
                    fill(t.shipment.likeness, { n: Math.round(alert.likenessPermille / 10) })}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  )
}

/** What a rule added or took away, as a figure and as a bar. */
function Points({ points }: { points: number }) {
  const width = Math.min(100, Math.abs(points))
  return (
    <span class={points < 0 ? 'points relief' : 'points'}>
      {points > 0 ? `+${points}` : points}
      <svg viewBox="0 0 100 6" width="64" height="6" aria-hidden="true">
        <rect x="0" y="0" width={width} height="6" />
      </svg>
    </span>
  )
}

function Unknown({ unknown }: { unknown: ShipmentPage['unknown'] }) {
  const t = useTexts()
  const reasons = Object.entries(unknown)
  if (reasons.length === 0) return <p>{t.app.none}</p>
  return (
    <>
      {reasons.map(([why, rules]) => (
        <details key={why}>
          <summary>
            {t.unknown[why as keyof typeof t.unknown] ?? why}:{' '}
            {fill(t.shipment.unknownRules, { n: rules.length })}
          </summary>
          <p class="rules">{rules.join(' ')}</p>
        </details>
      ))}
    </>
  )
}
