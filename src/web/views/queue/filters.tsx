import { TYPOLOGY_CODES, typologyText } from '../../../domain/typologies.ts'
import { Choice } from '../../parts/choice.tsx'
import type { QueueWanted } from '../../state/api.ts'
import { useTexts } from '../../state/settings.ts'
import { linkTo } from '../../state/use-route.ts'
import { fill, type Texts } from '../../texts/texts.ts'

type Chosen = Omit<QueueWanted, 'after'>

/** Which lines are shown, in which order, and a way straight to one. */
export function Filters({
  chosen,
  choose,
}: {
  readonly chosen: Chosen
  readonly choose: (chosen: Chosen) => void
}) {
  const t = useTexts()
  return (
    <search class="filters" aria-label={t.queue.filters}>
      <Choice
        label={t.queue.band}
        value={chosen.channel}
        options={[['', t.queue.all], ...entriesOf(t.bandNames)]}
        choose={(channel) => choose({ ...chosen, channel } as Chosen)}
      />
      <Choice
        label={t.queue.state}
        value={chosen.state}
        options={[
          ['', t.queue.all],
          ['open', t.states.open],
          ['arrived', t.states.arrived],
        ]}
        choose={(state) => choose({ ...chosen, state } as Chosen)}
      />
      <Choice
        label={t.queue.typology}
        value={chosen.typology}
        options={[
          ['', t.queue.all],
          ...TYPOLOGY_CODES.map((code) => [code, typologyText(code, t.code)] as const),
        ]}
        choose={(typology) => choose({ ...chosen, typology })}
      />
      <Choice
        label={t.queue.due}
        value={chosen.due}
        options={[
          ['', t.queue.all],
          ['overdue', t.queue.overdue],
          ...HOURS.map((n) => [String(n), dueText(n, t)] as const),
        ]}
        choose={(due) => choose({ ...chosen, due })}
      />
      <Goods goods={chosen.goods} choose={(goods) => choose({ ...chosen, goods })} />
      <Choice
        label={t.queue.sort}
        value={chosen.sort}
        options={[
          ['harm', t.queue.byHarm],
          ['score', t.queue.byScore],
          ['eta', t.queue.byEta],
          ['loading', t.queue.byLoading],
        ]}
        choose={(sort) => choose({ ...chosen, sort } as Chosen)}
      />
      <form onSubmit={find}>
        <label>
          {t.queue.find} <input name="name" type="search" maxLength={70} autoComplete="off" />
        </label>{' '}
        <button type="submit">{t.queue.go}</button>
      </form>
    </search>
  )
}

/** The beginning of an HS code, taken when it is one: two digits are a chapter, six a heading's line. */
function Goods({
  goods,
  choose,
}: {
  readonly goods: string
  readonly choose: (goods: string) => void
}) {
  const t = useTexts()
  return (
    <label>
      {t.queue.goods}{' '}
      <input
        class="code"
        inputMode="numeric"
        pattern="[0-9]{2,6}"
        maxLength={6}
        placeholder="9403"
        title={t.queue.goodsWhy}
        autoComplete="off"
        defaultValue={goods}
        onChange={({ currentTarget: { value } }) => {
          if (/^(?:[0-9]{2,6})?$/.test(value)) choose(value)
        }}
      />
    </label>
  )
}

/** What can be asked for: a watch, a day, days, a week. */
const HOURS = [6, 24, 72, 168] as const
const dueText = (hours: number, t: Texts) =>
  hours > 24 ? fill(t.queue.dueDays, { n: hours / 24 }) : fill(t.queue.dueHours, { n: hours })

const entriesOf = (texts: Readonly<Record<string, string>>) => Object.entries(texts)

function find(event: SubmitEvent): void {
  event.preventDefault()
  const name = new FormData(event.currentTarget as HTMLFormElement).get('name')
  if (typeof name === 'string' && name.trim() !== '')
    location.hash = linkTo('shipment', name.trim())
}
