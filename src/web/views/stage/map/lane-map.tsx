import { useMemo } from 'preact/hooks'
import type { StagePage } from '../../../../domain/reads/stage-page.ts'
import { useTexts } from '../../../state/settings.ts'
import { fill } from '../../../texts/texts.ts'
import { createChart, HEIGHT, WIDTH } from './chart.ts'
import { shipPlace } from './ship-place.ts'
import { useCrossings } from './use-crossings.ts'
import { useMoment } from './use-moment.ts'

/** The lane between the ports, with the ships on their way and messages as they cross. Drawn from what comes with the console. */
export function LaneMap({ page }: { readonly page: StagePage }) {
  const t = useTexts()
  const [from, to] = page.ports
  const chart = useMemo(
    () => from && to && createChart([from.longitude, from.latitude], [to.longitude, to.latitude]),
    [from?.port, to?.port],
  )
  const { at, frame } = useMoment(page)
  const crossings = useCrossings(page.crossings, frame)
  if (!chart || !from || !to) return null
  const atSea = page.ships.filter(({ etd }) => etd <= at)
  const awaited = page.ships.filter(({ loadAt }) => at < loadAt)
  const label = fill(t.stage.map, { ships: page.ships.length, messages: page.messages })
  return (
    <figure class="map">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <rect class="sea" width={WIDTH} height={HEIGHT} />
        <path class="land" d={chart.land} />
        <path class="lane" d={chart.lane} />
        {page.ships.map((ship) => {
          const { voyage, from: leaves } = ship
          const { share, state } = shipPlace(ship, at)
          const [x, y] = chart.along(leaves === from.port ? share : 1 - share)
          // At the quay it lies beside the harbour's dot, at sea on its lane.
          const aside = state === 'at-quay' ? -20 : 0
          return (
            <g key={voyage} class={`ship ${leaves === from.port ? 'out' : 'home'} ${state}`}>
              <path
                d="M-7 -2h14l-3 5h-8z"
                transform={`translate(${x} ${y + aside + offset(voyage)})`}
              />
            </g>
          )
        })}
        {crossings.map(({ messageId, share, from: sender }) => {
          const [x, y] = chart.along(sender === from.port ? share : 1 - share)
          return (
            <rect
              key={messageId}
              class={`message ${sender === from.port ? 'out' : 'home'}`}
              x={x - 4}
              y={y - 15}
              width="8"
              height="6"
            />
          )
        })}
        {[from, to].map((port, place) => {
          const [x, y] = chart.along(place)
          const isLeft = x < WIDTH / 2
          return (
            <g key={port.port} class="harbour">
              <circle cx={x} cy={y} r="5" />
              <text
                x={isLeft ? Math.max(6, x - 20) : Math.min(WIDTH - 6, x + 20)}
                y={y + 22}
                text-anchor={isLeft ? 'start' : 'end'}
              >
                {port.name}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption>
        {label}
        <span class="soft">
          {told(t.stage.onMap, atSea)}
          {told(t.stage.awaited, awaited)}
        </span>
      </figcaption>
      <Newest crossings={page.crossings} />
    </figure>
  )
}

/** The newest messages in words: what moves is not all that tells of them. */
function Newest({ crossings }: Pick<StagePage, 'crossings'>) {
  const t = useTexts()
  const kinds: Readonly<Record<string, string>> = t.kinds
  return (
    <ul class="newest-messages" aria-label={t.stage.lastMessages}>
      {crossings
        .slice(-3)
        .reverse()
        .map((message) => (
          <li key={message.messageId}>
            {fill(t.stage.message, { ...message, kind: kinds[message.kind] ?? message.kind })}
          </li>
        ))}
    </ul>
  )
}

/** Ships of one lane do not hide each other. */
const offset = (voyage: string) => ((voyage.charCodeAt(voyage.length - 7) || 0) % 5) * 4 - 8

const told = (what: string, ships: StagePage['ships']) =>
  ships.length > 0 && ` · ${what}: ${shortList(ships.map(({ name }) => name))}`

const shortList = (names: readonly string[]) =>
  names.length <= 4 ? names.join(', ') : `${names.slice(0, 4).join(', ')} …`
