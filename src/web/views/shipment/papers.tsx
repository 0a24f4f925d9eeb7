import type { AlignedPapers, Cell, PaperField } from '../../../domain/reads/shipment-page.ts'
import { Said } from '../../parts/said.tsx'
import { shownAs } from '../../parts/shown-as.ts'
import { Table } from '../../parts/table.tsx'
import { When } from '../../parts/when.tsx'
import { useTexts } from '../../state/settings.ts'
import { fill } from '../../texts/texts.ts'

/** The papers of both sides beside each other, field by field, with why something is missing. */
export function Papers({ papers }: { readonly papers: AlignedPapers }) {
  const t = useTexts()
  const head = [
    t.shipment.field,
    ...papers.columns.map(({ kind, source, since, revision, missing }) => (
      <span class={`paper ${source}`}>
        {t.papers[kind as keyof typeof t.papers]}
        <span class="soft">{t.shipment[source]}</span>
        {missing !== null ? (
          <span class="missing">{t.missing[missing]}</span>
        ) : (
          <span class="soft">
            <When at={since} />
            {revision !== null && revision > 1 && `, ${fill(t.shipment.revision, { n: revision })}`}
          </span>
        )}
      </span>
    )),
  ]
  return (
    <section>
      <h2>{t.shipment.papers}</h2>
      <p class="soft">{t.shipment.papersWhy}</p>
      <Table label={t.shipment.papers} head={head}>
        {papers.rows.map(({ field, cells, differs }) => (
          <tr key={field} class={differs ? 'differs' : undefined}>
            <th scope="row">
              {differs && (
                <span class="unequal" role="img" aria-label={t.shipment.differs}>
                  ≠
                </span>
              )}{' '}
              {t.fields[field]}
            </th>
            {cells.map((cell, place) => (
              <td key={papers.columns[place]?.kind}>
                <CellText field={field} cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </section>
  )
}

function CellText({ field, cell }: { readonly field: PaperField; readonly cell: Cell }) {
  const t = useTexts()
  if (cell === null) return <span class="soft">·</span>
  if ('missing' in cell)
    return <span class={`missing ${cell.missing}`}>{t.missing[cell.missing]}</span>
  const [first, ...others] = cell.says
  if (others.length === 0) return <Said text={shownAs(field, first ?? '', t)} />
  return (
    <ul>
      {cell.says.map((text) => (
        <li key={text}>
          <Said text={shownAs(field, text, t)} />
        </li>
      ))}
    </ul>
  )
}
