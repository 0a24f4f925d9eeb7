import { useEffect, useState } from 'preact/hooks'
import type { StageArm, StagePage } from '../../../domain/reads/stage-page.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { api, type Refused } from '../../state/api.ts'
import { useTexts } from '../../state/settings.ts'
import { Chapters, Newest } from './chapters.tsx'
import { Controls } from './controls.tsx'
import { LaneMap } from './map/lane-map.tsx'
import { PortSide } from './port-side.tsx'
import { SameShipment } from './same-shipment.tsx'

const POLL_MS = 400

/** Both ports side by side over one clock: the lane, the queues, the story, and one shipment seen from both sides. */
export function Stage() {
  const t = useTexts()
  const { page, error } = usePolled()
  const [arm, setArm] = useState<StageArm>('exchange')
  const [chosen, choose] = useState<string | null>(null)
  if (page === null)
    return error === null ? <p class="soft">{t.app.loading}</p> : <Trouble error={error} />
  const shown =
    chosen ?? page.chapters.findLast(({ shipment }) => shipment !== null)?.shipment ?? null
  const [left, right] = fromWest(page.ports)
  return (
    <div class="stage">
      <h1>
        {t.stage.title}: {page.title}
      </h1>
      {error && <Trouble error={error} />}
      <Controls page={page} arm={arm} setArm={setArm} />
      <Newest page={page} />
      <div class="split">
        {left && <PortSide side={left} arm={arm} now={page.at} chosen={shown} choose={choose} />}
        <div class="middle">
          <LaneMap page={page} />
        </div>
        {right && <PortSide side={right} arm={arm} now={page.at} chosen={shown} choose={choose} />}
      </div>
      <Chapters page={page} choose={choose} />
      <SameShipment name={shown} arm={arm} page={{ ...page, ports: fromWest(page.ports) }} />
    </div>
  )
}

/** The ports as they lie on the map: the western one first, by the shorter way round. */
function fromWest(ports: StagePage['ports']): StagePage['ports'] {
  const [one, other] = ports
  if (one === undefined || other === undefined) return ports
  const eastward = ((other.longitude - one.longitude + 540) % 360) - 180
  return eastward < 0 ? [other, one] : ports
}

/** The stage as it is now, asked again and again; the clock of the server is the only one. */
function usePolled(): { page: StagePage | null; error: Refused | null } {
  const [state, setState] = useState<{ page: StagePage | null; error: Refused | null }>({
    page: null,
    error: null,
  })
  useEffect(() => {
    let isOver = false
    const poll = async () => {
      while (!isOver) {
        await api.stage().then(
          (page) => setState({ page, error: null }),
          (error) => setState((was) => ({ ...was, error })),
        )
        await new Promise((resolve) => setTimeout(resolve, POLL_MS))
      }
    }
    void poll()
    return () => {
      isOver = true
    }
  }, [])
  return state
}
