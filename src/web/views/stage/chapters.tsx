import { CHAPTERS, type StagePage } from '../../../domain/reads/stage-page.ts'
import { When } from '../../parts/when.tsx'
import { useTexts } from '../../state/settings.ts'
import { fill } from '../../texts/texts.ts'

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
  const nameOf = (port: string) => page.ports.find((one) => one.port === port)?.name ?? port
  return (
    <section class="chapters">
      <h2>{t.stage.chapters}</h2>
      <ol aria-live="polite">
        {page.chapters.map(({ chapter, at, port, shipment }) => (
          <li key={chapter} class={chapter === newest ? 'newest' : undefined}>
            {fill(t.chapters[chapter], { port: nameOf(port) })}{' '}
            <span class="soft">
              <When at={at} />
            </span>{' '}
            {shipment !== null && (
              <button type="button" class="plain" onClick={() => choose(shipment)}>
                {shipment}
              </button>
            )}
          </li>
        ))}
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
