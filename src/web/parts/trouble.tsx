import type { Refused } from '../state/api.ts'
import { useTexts } from '../state/settings.ts'
import { Why } from './why.tsx'

/** What went wrong with a call, and a way to try it again. */
export function Trouble({
  error,
  again,
}: {
  readonly error: Refused
  readonly again?: () => void
}) {
  const t = useTexts()
  return (
    <div class="trouble" role="alert">
      <p>
        <Why error={error} />
      </p>
      {again && (
        <button type="button" onClick={again}>
          {t.app.retry}
        </button>
      )}
    </div>
  )
}
