import { type ComponentType, h } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../state/settings.ts'

/** Views that bring much with them: fetched when they are opened. */
const VIEWS = {
  lab: async () => (await import('./lab/lab.tsx')).Lab,
  operations: async () => (await import('./cases/operations.tsx')).Operations,
  assistance: async () => (await import('./cases/assistance.tsx')).Assistance,
  lists: async () => (await import('./cases/lists.tsx')).Lists,
  operators: async () => (await import('./cases/operators.tsx')).Operators,
  certificates: async () => (await import('./cases/certificates.tsx')).Certificates,
  stage: async () => (await import('./stage/stage.tsx')).Stage,
} satisfies Readonly<Record<string, () => Promise<ComponentType>>>

export function Lazy({ what }: { readonly what: keyof typeof VIEWS }) {
  const t = useTexts()
  const [view, setView] = useState<{ component: ComponentType } | null>(null)
  useEffect(() => void VIEWS[what]().then((component) => setView({ component })), [what])
  return view === null ? <p class="soft">{t.app.loading}</p> : h(view.component, {})
}
