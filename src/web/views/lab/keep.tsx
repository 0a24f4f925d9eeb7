import { useState } from 'preact/hooks'
import type { LabDraft, LabPage } from '../../../domain/reads/lab-page.ts'
import { download } from '../../parts/download.ts'
import { Said } from '../../parts/said.tsx'
import { Why } from '../../parts/why.tsx'
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
  const [said, say] = useState<
    { of: string; file: string } | { of: string; error: Refused } | null
  >(null)
  // Of another text than the one that stands there nothing is said, and nothing is kept.
  const rule = judging.of === draft.text ? (judging.judged?.rule ?? null) : null
  const told = said?.of === draft.text ? said : null
  const save = async () => {
    try {
      const { file } = await api.saveRule(draft)
      say({ of: draft.text, file })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      say({ of: draft.text, error })
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
      {told !== null && (
        <p class={'error' in told ? 'trouble' : 'done'} role="status">
          {'error' in told ? (
            <Why error={told.error} />
          ) : (
            <Said text={fill(t.lab.kept, { file: told.file })} />
          )}
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
