import type { ShipmentPage } from '../../../domain/reads/shipment-page.ts'
import { Said } from '../../parts/said.tsx'
import { Table } from '../../parts/table.tsx'
import { When } from '../../parts/when.tsx'
import { useTexts } from '../../state/settings.ts'
import { fill } from '../../texts/texts.ts'

type Request = ShipmentPage['requests'][number]
type Hold = ShipmentPage['holds'][number]

/** What was asked about the shipment and what came of it, and what holds it until whoever may ends that. */
export function Matters({ page }: { readonly page: ShipmentPage }) {
  return (
    <>
      <Requests page={page} />
      <Holds page={page} />
    </>
  )
}

function Requests({ page }: { readonly page: ShipmentPage }) {
  const { matters: t } = useTexts()
  const { requests, answersAgreed } = page
  if (requests.length === 0) return null
  return (
    <section>
      <h2>{t.requests}</h2>
      <Table label={t.requests} head={[t.asked, t.by, t.stands, t.since, t.until]}>
        {requests.map((request) => (
          <tr key={request.number} class={request.overdue ? 'late' : undefined}>
            <th scope="row">{t.actions[request.action]}</th>
            <td>
              <AskedBy request={request} port={dischargeOf(page)} />
            </td>
            <Stands {...request} />
          </tr>
        ))}
      </Table>
      {!answersAgreed && <p class="soft">{t.noAnswers}</p>}
    </section>
  )
}

/** Only the port of discharge asks and holds. */
const dischargeOf = ({ lane }: ShipmentPage) => lane.split('>')[1] ?? lane

function AskedBy({ request, port }: { readonly request: Request; readonly port: string }) {
  const { matters: t } = useTexts()
  const { askedAt, askedBy, askedHere } = request
  const who =
    askedBy !== null
      ? fill(t.officer, { name: askedBy, port })
      : askedHere
        ? fill(t.rules, { port })
        : port
  return (
    <>
      <Said text={who} />
      {askedAt !== null && (
        <span class="exact">
          <When at={askedAt} />
        </span>
      )}
    </>
  )
}

function Holds({ page }: { readonly page: ShipmentPage }) {
  const { matters: t } = useTexts()
  const ruled = page.decisions.findLast(({ decision }) => decision === 'hold')
  const isRuled = page.ruling === 'hold' && ruled !== undefined
  if (page.holds.length === 0 && !isRuled) return null
  const port = dischargeOf(page)
  return (
    <section>
      <h2>{t.holds}</h2>
      <Table label={t.holds} head={[t.kind, t.stands, t.since, t.until, t.ends]}>
        {isRuled && (
          <tr>
            <th scope="row">{t.ruled}</th>
            <td>{t.steps.held}</td>
            <td>
              <When at={ruled.at} />
            </td>
            <td>
              <When at={null} />
            </td>
            <td>{fill(t.ending.ruled, { port })}</td>
          </tr>
        )}
        {page.holds.map((hold) => (
          <tr key={hold.number} class={hold.overdue ? 'late' : undefined}>
            <th scope="row">
              {t.placed[placedAs(hold)]} <span class="soft">{t.reasons[hold.reason]}</span>
            </th>
            <Stands {...hold} />
            <td>{hold.open ? fill(t.ending[placedAs(hold)], { port }) : <When at={null} />}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

/** A hold begins by one of two codes; the others end one. */
const placedAs = ({ code }: Hold) => (code === '1A' ? '1A' : '1G')

function Stands({
  state,
  since,
  dueAt,
  overdue,
}: Pick<Hold, 'state' | 'since' | 'dueAt' | 'overdue'>) {
  const { matters: t } = useTexts()
  return (
    <>
      <td>
        {t.steps[state as keyof typeof t.steps] ?? state}
        {overdue && <span class="tag strong">{t.overdue}</span>}
      </td>
      <td>
        <When at={since} />
      </td>
      <td>
        <When at={dueAt} />
      </td>
    </>
  )
}
