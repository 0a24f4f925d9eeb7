import type { ShipmentPage } from '../../../domain/reads/shipment-page.ts'
import { typologyText } from '../../../domain/typologies.ts'
import { Said } from '../../parts/said.tsx'
import { Told } from '../../parts/told.tsx'
import { useSettings, useTexts } from '../../state/settings.ts'
import { fill, type Language, type Texts } from '../../texts/texts.ts'

/** Why the score is what it is: every rule that spoke, what lists say, and what could not be judged. */
export function Because({ page }: { readonly page: ShipmentPage }) {
  const { t, language } = useSettings()
  return (
    <div class="beside">
      <section>
        <h2>{t.shipment.because}</h2>
        {page.reasons.length === 0 && <p>{t.shipment.noReason}</p>}
        <ol class="reasons">
          {page.reasons.map((reason) => (
            <li key={reason.rule}>
              <Points points={Math.round(reason.weight * reason.confidence)} />
              <Reason reason={reason} />
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
                  {listCalled(alert.list, t)}{' '}
                  <Said text={`${alert.reference} · ${alert.matched}`} />{' '}
                  {alert.likenessPermille < 1_000 &&
                    fill(t.shipment.likeness, { n: percentOf(alert.likenessPermille, language) })}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  )
}

/** What a list, or a warning, is called. A server of another version may know lists this page does not. */
function listCalled(list: string, { kinds, lists }: Texts): string {
  const called: Readonly<Record<string, string>> = { ...lists.kinds, warning: kinds.warning }
  return called[list] ?? list
}

/** Per mille as percent with one decimal. */
function percentOf(permille: number, language: Language): string {
  const text = (permille / 10).toFixed(1)
  return language === 'vi' ? text.replace('.', ',') : text
}

/** What a rule found in this shipment; opened, why that means something and what else it can be. */
function Reason({ reason }: { readonly reason: ShipmentPage['reasons'][number] }) {
  const t = useTexts()
  const { rule, title, because, why, falsePositiveNote } = reason
  return (
    <div>
      <p>
        <Told text={because} />
      </p>
      {title === null || why === null || falsePositiveNote === null ? (
        <p class="soft">{rule}</p>
      ) : (
        <details class="soft">
          <summary>
            {rule}: <Told text={title} />
          </summary>
          <p>
            {t.shipment.means}: <Told text={why} />
          </p>
          <p>
            {t.shipment.honestly}: <Told text={falsePositiveNote} />
          </p>
        </details>
      )}
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
          <ul class="rules">
            {rules.map(({ rule, title }) => (
              <li key={rule}>
                {rule}
                {title !== null && (
                  <>
                    : <Told text={title} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}
