import { Said } from '../../parts/said.tsx'
import { Table } from '../../parts/table.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { api } from '../../state/api.ts'
import { useSettings } from '../../state/settings.ts'
import { useRead } from '../../state/use-read.ts'
import { fill } from '../../texts/texts.ts'
import { Difference } from './difference.tsx'
import { figure } from './figures.ts'

/** What a sweep found: every difference with its interval, drawn and written. */
export function SweepView({ name }: { readonly name: string }) {
  const { t, language } = useSettings()
  const { value: sweep, error, again } = useRead(name, () => api.sweep(name))
  if (sweep === null)
    return error === null ? (
      <p class="soft">{t.app.loading}</p>
    ) : (
      <Trouble error={error} again={again} />
    )
  const { scenario, days, seeds, cells } = sweep
  const hasSettings = cells.some(({ settings }) => settings !== '')
  const words = t.results
  return (
    <>
      <p class="soft">
        <Said text={fill(words.sweep, { scenario, days, seeds })} />
      </p>
      <Table
        label={words.measures}
        head={[
          words.measure,
          words.port,
          words.arm,
          ...(hasSettings ? [words.set] : []),
          words.baseline,
          words.value,
          words.difference,
          words.interval,
          words.worlds,
        ]}
      >
        {cells.map((cell) => (
          <tr>
            <th scope="row">{cell.label[language]}</th>
            <td>{cell.port === 'both' ? words.both : cell.port}</td>
            <td>{cell.arm}</td>
            {hasSettings && (
              <td>
                <Said text={cell.settings} />
              </td>
            )}
            <td class="number">{figure(cell.baseline, cell.unit)}</td>
            <td class="number">{figure(cell.value, cell.unit)}</td>
            <Difference {...cell} />
            <td class="number">{cell.worlds}</td>
          </tr>
        ))}
      </Table>
    </>
  )
}
