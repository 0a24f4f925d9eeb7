import type { ProblemCode } from '../../http/schemas/problems.ts'
import type { Refused } from '../state/api.ts'
import { useTexts } from '../state/settings.ts'
import type { Texts } from '../texts/texts.ts'
import { Said } from './said.tsx'

/** Why the server refused a call, in the reader's language; what it said in its own words stands small below. */
export function Why({ error: { problem } }: { readonly error: Refused }) {
  const t = useTexts()
  if (problem.status === 0) return <>{t.app.unreachable}</>
  return (
    <>
      {wordsFor(t, problem.code)}
      {problem.detail !== '' && (
        <small class="detail" lang="en">
          <Said text={problem.detail} />
        </small>
      )}
    </>
  )
}

/** A server of another version may know codes this page does not. */
function wordsFor(t: Texts, code: ProblemCode | undefined): string {
  const words: Readonly<Record<string, string>> = {
    ...t.partnerRules.refusals,
    ...t.problems,
    ...t.refusals,
    ...t.lab.refusals,
  }
  return words[code ?? 'unknown'] ?? t.problems.unknown
}
