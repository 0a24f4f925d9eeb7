import { useEffect } from 'preact/hooks'
import type { Session } from '../http/schemas/answers.ts'
import { Frame } from './frame.tsx'
import { Trouble } from './parts/trouble.tsx'
import { askAhead, forgetAhead } from './state/ahead.ts'
import { api, Refused } from './state/api.ts'
import { heldToken, keepToken } from './state/session.ts'
import { SettingsContext, useOwnSettings } from './state/settings.ts'
import { useRead } from './state/use-read.ts'
import { type Route, routeNow, useRoute } from './state/use-route.ts'
import { Exchange } from './views/exchange/exchange.tsx'
import { fetchAhead, Lazy } from './views/lazy.tsx'
import { Overview } from './views/overview.tsx'
import { askQueueAhead, Queue } from './views/queue/queue.tsx'
import { Shipment } from './views/shipment/shipment.tsx'

/** Asks at once for what the page opens with: otherwise each answer would wait for the drawing of what came before it. */
export function askFirst(): void {
  askAhead('overview', api.overview)
  askAhead('session', sessionOrNone)
  if (heldToken() === null) return
  const [view] = routeNow()
  if (view === '' || view === 'queue') askQueueAhead()
  if (view === 'stage') fetchAhead(view)
}

/** The console: who reads, which view, and the frame around it. */
export function App() {
  const settings = useOwnSettings()
  const route = useRoute()
  const overview = useRead('overview', api.overview)
  const session = useRead('session', sessionOrNone)
  useEffect(() => {
    if (overview.value !== null) document.title = `${overview.value.port} · ${settings.t.app.name}`
  })
  const signIn = (token: string | null) => {
    keepToken(token)
    forgetAhead()
    session.again()
  }
  const error = overview.error ?? session.error
  const who = session.value?.who ?? null
  return (
    <SettingsContext.Provider value={settings}>
      <Frame port={overview.value?.port ?? ''} session={who} route={route} signIn={signIn}>
        {error !== null ? (
          <Trouble error={error} again={session.again} />
        ) : session.value === null || overview.value === null ? (
          <p class="soft">{settings.t.app.loading}</p>
        ) : who === null ? (
          <Overview overview={overview.value} signIn={signIn} isWrong={session.value.isWrong} />
        ) : (
          <View route={route} session={who} />
        )}
      </Frame>
    </SettingsContext.Provider>
  )
}

function View({ route: [view, name], session }: { route: Route; session: Session }) {
  switch (view) {
    case '':
    case 'queue':
      return <Queue />
    case 'shipment':
      return <Shipment key={name} name={name ?? ''} mayDecide={session.may.includes('decide')} />
    case 'stage':
      return session.hasStage ? <Lazy what="stage" /> : <NoView />
    case 'lab':
      return session.hasLab ? <Lazy what="lab" name={name} /> : <NoView />
    case 'results':
      return session.hasResults ? <Lazy what="results" name={name} /> : <NoView />
    case 'exchange':
      return <Exchange mayAdminister={session.may.includes('administer')} />
    case 'operations':
    case 'assistance':
    case 'lists':
    case 'operators':
    case 'certificates':
      return <Lazy key={view} what={view} />
    default:
      return <NoView />
  }
}

function NoView() {
  return <SettingsContext.Consumer>{({ t }) => <p>{t.app.noView}</p>}</SettingsContext.Consumer>
}

/** Without a token, or with one that nobody gave out, there is nobody: that is no trouble. */
async function sessionOrNone(): Promise<{ who: Session | null; isWrong: boolean }> {
  if (heldToken() === null) return { who: null, isWrong: false }
  try {
    return { who: await api.session(), isWrong: false }
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 401)
      return { who: null, isWrong: true }
    throw error
  }
}
