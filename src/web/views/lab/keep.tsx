import { useState } from 'preact/hooks'
import type { LabDraft, LabPage, LabRefusal } from '../../../domain/reads/lab-page.ts'
import { download } from '../../parts/download.ts'
import { Said } from '../../parts/said.tsx'
import { api, Refused } from '../../state/api.ts'
import { useTexts } from '../../state/settings.ts'
import { fill } from '../../texts/texts.ts'
import type { Judging } from './use-judged.ts'

/** Keeps the rule as a new version: on the server where it has a folder for that, else as a download. */
export function Keep(props: {
  readonly page: LabPage
  readonly draft: LabDraft
  readonly judging: Judging
  readonly isChanged: boolean
  readonly setText: (text: string) => void
  readonly undo: () => void
}) {
  const t = useTexts()
  const { page, draft, judging, isChanged } = props
  const [said, say] = useState<{ text: string; isTrouble: boolean } | null>(null)
  const rule = judging.judged?.rule ?? null
  const save = async () => {
    try {
      const { file } = await api.saveRule(draft)
      say({ text: fill(t.lab.kept, { file }), isTrouble: false })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const why = t.lab.refusals[error.problem.code as LabRefusal] ?? error.problem.detail
      say({ text: why, isTrouble: true })
    }
  }
  return (
    <div class="keep">
      <button type="button" disabled={!isChanged} onClick={props.undo}>
        {t.lab.undo}
      </button>
      <button type="button" onClick={() => props.setText(withNextVersion(draft.text))}>
        {t.lab.raise}
      </button>
      {page.saves && (
        <button
          type="button"
          class="primary"
          disabled={rule === null || !isChanged}
          onClick={() => void save()}
        >
          {t.lab.save}
        </button>
      )}
      <button
        type="button"
        disabled={rule === null}
        onClick={() =>
          download(
            draft.text,
            `${rule?.id.toLowerCase()}-${rule?.version}.yaml`,
            'application/yaml',
          )
        }
      >
        {t.lab.download}
      </button>
      {said !== null && (
        <p class={said.isTrouble ? 'trouble' : 'done'} role="status">
          <Said text={said.text} />
        </p>
      )}
    </div>
  )
}

/** `version: 1.4.2` becomes `version: 1.5.0`. */
function withNextVersion(text: string): string {
  return text.replace(
    /^(version:\s*['"]?)(\d+)\.(\d+)\.\d+/m,
    (_, before, major, minor) => `${before}${major}.${Number(minor) + 1}.0`,
  )
}
