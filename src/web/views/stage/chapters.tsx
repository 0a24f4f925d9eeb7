import { CHAPTERS, type StagePage } from '../../../domain/reads/stage-page.ts'
import { When } from '../../parts/when.tsx'
import { useTexts } from '../../state/settings.ts'
import { fill, type Texts } from '../../texts/texts.ts'

/** What has just happened, to be read from the back of a room. */
export function Newest({ page }: { readonly page: StagePage }) {
  const t = useTexts()
  const newest = page.chapters.at(-1)
  return (
    <p class="newest-chapter" aria-live="polite">
      {newest === undefined ? t.stage.begins : textOf(newest, page, t)}
    </p>
  )
}

/** The story so far, chapter by chapter; a chapter leads to the shipment it tells of. */
export function Chapters({
  page,
  choose,
}: {
  readonly page: StagePage
  readonly choose: (shipment: string) => void
}) {
  const t = useTexts()
  const newest = page.chapters.at(-1)?.chapter
  const waiting = CHAPTERS.length - page.chapters.length
  return (
    <section class="chapters">
      <h2>{t.stage.chapters}</h2>
      <ol>
        {page.chapters.map((one) => {
          const { chapter, at, shipment } = one
          return (
            <li key={chapter} class={chapter === newest ? 'newest' : undefined}>
              {textOf(one, page, t)}{' '}
              <span class="soft">
                <When at={at} />
              </span>{' '}
              {shipment !== null && (
                <button type="button" class="plain" onClick={() => choose(shipment)}>
                  {shipment}
                </button>
              )}
            </li>
          )
        })}
      </ol>
      {waiting > 0 && (
        <p class="soft">
          {'○ '.repeat(waiting)}
          {t.stage.waiting}
        </p>
      )}
    </section>
  )
}

function textOf(
  { chapter, port }: StagePage['chapters'][number],
  { ports }: StagePage,
  t: Texts,
): string {
  return fill(t.chapters[chapter], { port: ports.find((one) => one.port === port)?.name ?? port })
}
