import type { LabIssue } from '../../../domain/reads/lab-page.ts'
import { Said } from '../../parts/said.tsx'
import { useTexts } from '../../state/settings.ts'
import type { Judging } from './use-judged.ts'

/** What the lint says, each with a way to its place. */
export function Issues({
  judging: { judged, isWorking },
  goTo,
}: {
  readonly judging: Judging
  readonly goTo: (issue: LabIssue) => void
}) {
  const t = useTexts()
  const issues = judged?.issues ?? []
  const isFaulty = issues.some(({ severity }) => severity === 'fault')
  return (
    <section class="card">
      <h2>{t.lab.lint}</h2>
      <p role="status">
        {judged === null ? t.app.loading : isFaulty ? t.lab.faulty : t.lab.sound}
        {isWorking && <span class="soft"> {t.lab.working}</span>}
      </p>
      {issues.length > 0 && (
        <ul class="issues">
          {issues.map((issue) => (
            <li class={issue.severity}>
              <button type="button" class="plain" onClick={() => goTo(issue)}>
                {t.lab.severities[issue.severity]} {issue.line}:{issue.column}
              </button>{' '}
              <Said text={issue.what} />
              {issue.mend !== undefined && (
                <span class="soft">
                  {' '}
                  → <Said text={issue.mend} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
