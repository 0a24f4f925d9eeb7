import { type ComponentType, h } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../state/settings.ts'

/** What the page's address names behind the view. */
type Named = { readonly name?: string | undefined }

/** Views that bring much with them: fetched when they are opened. */
const VIEWS = {
  lab: async () => (await import('./lab/lab.tsx')).Lab,
  operations: async () => (await import('./cases/operations.tsx')).Operations,
  assistance: async () => (await import('./cases/assistance.tsx')).Assistance,
  lists: async () => (await import('./cases/lists.tsx')).Lists,
  operators: async () => (await import('./cases/operators.tsx')).Operators,
  certificates: async () => (await import('./cases/certificates.tsx')).Certificates,
  results: async () => (await import('./results/results.tsx')).Results,
  stage: async () => (await import('./stage/stage.tsx')).Stage,
} satisfies Readonly<Record<string, () => Promise<ComponentType<Named>>>>

/** Fetches a view before it is known whether it opens. */
export const fetchAhead = (what: keyof typeof VIEWS) => void VIEWS[what]()

export function Lazy({ what, name }: Named & { readonly what: keyof typeof VIEWS }) {
  const t = useTexts()
  const [view, setView] = useState<{ component: ComponentType<Named> } | null>(null)
  useEffect(() => void VIEWS[what]().then((component) => setView({ component })), [what])
  return view === null ? <p class="soft">{t.app.loading}</p> : h(view.component, { name })
}
