import {
  LAB_CAPACITIES,
  type LabCapacity,
  type LabGround,
  type LabPage,
} from '../../../domain/reads/lab-page.ts'
import { useTexts } from '../../state/settings.ts'
import { fill } from '../../texts/texts.ts'

/** Which shipments the rule is tried on, and how many of them can be opened. */
export function TriedOn(chosen: {
  readonly page: LabPage
  readonly ground: string
  readonly setGround: (name: string) => void
  readonly capacity: LabCapacity
  readonly setCapacity: (percent: LabCapacity) => void
}) {
  const t = useTexts()
  return (
    <p class="tried-on">
      <label>
        {t.lab.ground}{' '}
        <select
          value={chosen.ground}
          onChange={(event) => chosen.setGround(event.currentTarget.value)}
        >
          {chosen.page.grounds.map((ground) => (
            <option key={ground.name} value={ground.name}>
              {nameOf(ground, t.lab.grounds)}
            </option>
          ))}
        </select>
      </label>{' '}
      <label>
        {t.lab.capacity}{' '}
        <select
          value={chosen.capacity}
          onChange={(event) => chosen.setCapacity(Number(event.currentTarget.value) as LabCapacity)}
        >
          {LAB_CAPACITIES.map((percent) => (
            <option key={percent} value={percent}>
              {percent} %
            </option>
          ))}
        </select>
      </label>
    </p>
  )
}

const nameOf = ({ name, kind }: LabGround, words: Readonly<Record<LabGround['kind'], string>>) =>
  fill(words[kind], { name: name.replace(/^(?:now|port)-/, '') })
