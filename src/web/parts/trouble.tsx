import type { Refused } from '../state/api.ts'
import { useTexts } from '../state/settings.ts'

/** What went wrong with a call, and a way to try it again. */
export function Trouble({
  error,
  again,
}: {
  readonly error: Refused
  readonly again?: () => void
}) {
  const t = useTexts()
  const { status, detail } = error.problem
  return (
    <div class="trouble" role="alert">
      <p>{status === 0 ? t.app.unreachable : detail}</p>
      {again && (
        <button type="button" onClick={again}>
          {t.app.retry}
        </button>
      )}
    </div>
  )
}
