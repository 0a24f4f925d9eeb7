import { Said } from '../../parts/said.tsx'
import { Table } from '../../parts/table.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { api } from '../../state/api.ts'
import { useSettings } from '../../state/settings.ts'
import { useRead } from '../../state/use-read.ts'
import { fill } from '../../texts/texts.ts'
import { counts, figure } from './figures.ts'
import { PlotCard } from './plot.tsx'

/** The plots of a run, and its measures by port and arm. */
export function RunView({ name }: { readonly name: string }) {
  const { t, language } = useSettings()
  const { value: run, error, again } = useRead(name, () => api.run(name))
  if (run === null)
    return error === null ? (
      <p class="soft">{t.app.loading}</p>
    ) : (
      <Trouble error={error} again={again} />
    )
  const { scenario, seed, fingerprint, checks, plots, arms, measures } = run
  return (
    <>
      <p class="soft">
        <Said
          text={fill(t.results.run, {
            ...{ scenario, seed, fingerprint: fingerprint.slice(0, 16) },
            ...checks,
          })}
        />
      </p>
      <div class="plots">
        {plots.map((plot) => (
          <PlotCard key={`${plot.port}${plot.what}`} plot={plot} />
        ))}
      </div>
      <h2>{t.results.measures}</h2>
      <Table label={t.results.measures} head={[t.results.measure, t.results.port, ...arms]}>
        {measures.map(({ label, unit, port, cells }) => (
          <tr key={`${port}${label.en}`}>
            <th scope="row">{label[language]}</th>
            <td>{port}</td>
            {cells.map((cell) => (
              <td class="number">
                {figure(cell.value, unit)} <span class="soft">{counts(cell)}</span>
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </>
  )
}
