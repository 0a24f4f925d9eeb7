import {
  JUMPS,
  SPEEDS,
  STAGE_ARMS,
  type StageArm,
  type StagePage,
} from '../../../domain/reads/stage-page.ts'
import { When } from '../../parts/when.tsx'
import { api } from '../../state/api.ts'
import { useTexts } from '../../state/settings.ts'

/** The clock, and what moves it; and which of the two worlds is shown. */
export function Controls({
  page,
  arm,
  setArm,
}: {
  readonly page: StagePage
  readonly arm: StageArm
  readonly setArm: (arm: StageArm) => void
}) {
  const t = useTexts()
  const isMoving = page.isPlaying || page.isSeeking
  const toggle = () => void api.command({ do: isMoving ? 'pause' : 'play' })
  return (
    <div class="controls card">
      <button type="button" class="primary play" onClick={toggle}>
        {isMoving ? `❚❚ ${t.stage.pause}` : `▶ ${t.stage.play}`}
      </button>
      <p class="clock">
        <When at={page.at} />
        <progress
          max={page.end - page.start}
          value={page.at - page.start}
          aria-label={t.stage.time}
        />
      </p>
      <label>
        {t.stage.speed}{' '}
        <select
          value={page.speed}
          onChange={(event) =>
            void api.command({ do: 'speed', speed: Number(event.currentTarget.value) })
          }
        >
          {SPEEDS.map((speed) => (
            <option key={speed} value={speed}>
              {t.stage.speeds[speed]}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="plain-set">
        <legend>{page.isSeeking ? t.stage.seeking : t.stage.jump}</legend>
        {JUMPS.map((to) => (
          <button key={to} type="button" onClick={() => void api.command({ do: 'jump', to })}>
            {t.stage.jumps[to]}
          </button>
        ))}
      </fieldset>
      <fieldset class="plain-set arms">
        <legend>{t.stage.world}</legend>
        {STAGE_ARMS.map((one) => (
          <label key={one}>
            <input type="radio" name="arm" checked={one === arm} onChange={() => setArm(one)} />{' '}
            {t.stage.arms[one]}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
