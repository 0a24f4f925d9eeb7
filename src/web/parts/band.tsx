import type { Channel } from '../../domain/response.ts'
import { useTexts } from '../state/settings.ts'

/** A shape for each band, so that nobody needs its colour: octagon, triangle, circle. */
const SHAPES: Readonly<Record<Channel, string>> = {
  red: 'M7 2h6l5 5v6l-5 5H7l-5-5V7z',
  yellow: 'M10 2l9 16H1z',
  green: 'M10 2a8 8 0 1 1 0 16a8 8 0 1 1 0-16z',
}

export function Band({ channel, named }: { readonly channel: Channel; readonly named?: boolean }) {
  const t = useTexts()
  return (
    <span class={`band ${channel}`}>
      <svg
        viewBox="0 0 20 20"
        width="18"
        height="18"
        role="img"
        aria-label={t.bands[channel]}
        aria-hidden={named === true}
      >
        <path d={SHAPES[channel]} />
      </svg>
      {named === true && t.bandNames[channel]}
    </span>
  )
}
