import { useState } from 'preact/hooks'
import { Said } from '../../parts/said.tsx'
import { Table } from '../../parts/table.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { api } from '../../state/api.ts'
import { useSettings } from '../../state/settings.ts'
import { useRead } from '../../state/use-read.ts'
import { fill } from '../../texts/texts.ts'
import { Difference, isSure } from './difference.tsx'
import { counts, figure, signed } from './figures.ts'

/** Two runs, or two sweeps: every measure of both, the difference and how sure it is. */
export function ComparisonView({ a, b }: { readonly a: string; readonly b: string }) {
  const { t, language } = useSettings()
  const { value, error, again } = useRead(`${a}/${b}`, () => api.compare(a, b))
  const [onlySure, setOnlySure] = useState(false)
  if (value === null)
    return error === null ? (
      <p class="soft">{t.app.loading}</p>
    ) : (
      <Trouble error={error} again={again} />
    )
  const words = t.results
  const rows = value.rows.filter(({ interval }) => !onlySure || isSure(interval))
  const hasSettings = rows.some(({ settings }) => settings !== '')
  const head = [
    words.measure,
    words.port,
    words.arm,
    ...(hasSettings ? [words.set] : []),
    a,
    b,
    words.difference,
    words.interval,
  ]
  return (
    <>
      <h2>{fill(words.comparison, { a, b })}</h2>
      <p class="soft">{fill(words.comparedWhy, { a, b })}</p>
      <p>
        <label>
          <input
            type="checkbox"
            checked={onlySure}
            onChange={(event) => setOnlySure(event.currentTarget.checked)}
          />{' '}
          {words.only}
        </label>
      </p>
      {value.rows.length === 0 && <p>{words.noCommon}</p>}
      <Table label={words.measures} head={head}>
        {rows.map((row) => {
          const told = row.isGain ? signed : figure
          const name = row.label[language]
          return (
            <tr>
              <th scope="row">{row.isGain ? fill(words.gain, { measure: name }) : name}</th>
              <td>{row.port === 'both' ? words.both : row.port}</td>
              <td>{row.arm}</td>
              {hasSettings && (
                <td>
                  <Said text={row.settings} />
                </td>
              )}
              {[row.a, row.b].map((cell) => (
                <td class="number">
                  {told(cell.value, row.unit)} <span class="soft">{counts(cell)}</span>
                </td>
              ))}
              <Difference {...row} />
            </tr>
          )
        })}
      </Table>
    </>
  )
}
