import type { ComponentChildren } from 'preact'
import type { Session } from '../http/schemas/answers.ts'
import { type Theme, useSettings } from './state/settings.ts'
import { linkTo, type Route } from './state/use-route.ts'
import { fill, type Language } from './texts/texts.ts'

const LANGUAGES: Readonly<Record<Language, string>> = { en: 'English', vi: 'Tiếng Việt' }
const VIEWS = [
  'queue',
  'exchange',
  'operations',
  'assistance',
  'lists',
  'operators',
  'certificates',
] as const
const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** What stands around every view: whose port this is, the other views, language and appearance, who is signed in. */
export function Frame({
  port,
  session,
  route: [view],
  signIn,
  children,
}: {
  readonly port: string
  readonly session: Session | null
  readonly route: Route
  readonly signIn: (token: string | null) => void
  readonly children: ComponentChildren
}) {
  const { t } = useSettings()
  return (
    <>
      <button type="button" class="skip" onClick={toContent}>
        {t.app.skip}
      </button>
      <header class="top">
        <p class="brand">
          {t.app.name} <strong>{port}</strong>
        </p>
        {session !== null && <Views view={view} session={session} />}
        <Choices />
        {session !== null && (
          <p class="who">
            {fill(t.app.signedInAs, { name: session.name, role: t.roles[session.role] })}{' '}
            <button type="button" class="plain" onClick={() => signIn(null)}>
              {t.signIn.out}
            </button>
          </p>
        )}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

function Views({
  view,
  session: { hasStage, hasLab, hasResults },
}: {
  view: string
  session: Session
}) {
  const { t } = useSettings()
  const views = [
    ...(hasStage ? (['stage'] as const) : []),
    ...VIEWS,
    ...(hasLab ? (['lab'] as const) : []),
    ...(hasResults ? (['results'] as const) : []),
  ]
  const shown = view === '' || view === 'shipment' ? 'queue' : view
  return (
    <nav aria-label={t.app.views}>
      {views.map((one) => (
        <a key={one} href={linkTo(one)} aria-current={one === shown ? 'page' : undefined}>
          {t.app[one]}
        </a>
      ))}
    </nav>
  )
}

function Choices() {
  const { t, language, theme, setLanguage, setTheme } = useSettings()
  return (
    <div class="choices">
      <select
        aria-label={t.app.language}
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value as Language)}
      >
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={t.app.theme}
        value={theme}
        onChange={(event) => setTheme(event.currentTarget.value as Theme)}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {t.app[one]}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A button, for the page's address names the view: a link would change it. */
function toContent(): void {
  document.getElementById('content')?.focus()
}
