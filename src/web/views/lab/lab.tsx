import { useEffect, useRef, useState } from 'preact/hooks'
import type { LabCapacity, LabPage } from '../../../domain/reads/lab-page.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { api } from '../../state/api.ts'
import { useSettings } from '../../state/settings.ts'
import { useRead } from '../../state/use-read.ts'
import { linkTo } from '../../state/use-route.ts'
import { type Editing, Editor } from './editor/editor.tsx'
import { Effect } from './effect.tsx'
import { Examples } from './examples.tsx'
import { Issues } from './issues.tsx'
import { Keep } from './keep.tsx'
import { NEW_RULE } from './new-rule.ts'
import { TriedOn } from './tried-on.tsx'
import { useJudged } from './use-judged.ts'

/** What was written stays while the page lives, by rule; `''` is a new one. */
const drafts = new Map<string, string>()

/** A rule in an editor, judged as it is written, and what it would change on shipments that are known. */
export function Lab({ name: chosen }: { readonly name?: string | undefined }) {
  const { t } = useSettings()
  const { value: page, error, again } = useRead('lab', api.lab)
  if (page === null)
    return error === null ? (
      <p class="soft">{t.app.loading}</p>
    ) : (
      <Trouble error={error} again={again} />
    )
  const isKnown = chosen === '' || page.rules.some(({ id }) => id === chosen)
  const rule = isKnown && chosen !== undefined ? chosen : (page.rules[0]?.id ?? '')
  return (
    <section class="lab">
      <h1>{t.lab.title}</h1>
      <p class="soft">{t.lab.lead}</p>
      <Choose page={page} rule={rule} />
      <Draft key={rule} page={page} rule={rule} />
    </section>
  )
}

function Choose({ page, rule }: { readonly page: LabPage; readonly rule: string }) {
  const { t, language } = useSettings()
  return (
    <p>
      <label>
        {t.lab.rule}{' '}
        <select
          value={rule}
          onChange={(event) => {
            location.hash = linkTo('lab', event.currentTarget.value)
          }}
        >
          {page.rules.map(({ id, title, status, version }) => (
            <option key={id} value={id}>
              {id} {version} ({t.lab.statuses[status]}): {title[language]}
            </option>
          ))}
          <option value="">{t.lab.newRule}</option>
        </select>
      </label>
    </p>
  )
}

function Draft({ page, rule }: { readonly page: LabPage; readonly rule: string }) {
  const { t, language } = useSettings()
  const replaces = rule === '' ? null : rule
  const inForce = useRead(rule, async () =>
    replaces === null ? { id: '', file: '', text: NEW_RULE } : api.labRule(replaces),
  )
  const [text, setText] = useState<string | null>(drafts.get(rule) ?? null)
  const [ground, setGround] = useState(page.grounds[0]?.name ?? '')
  const [capacity, setCapacity] = useState<LabCapacity>(5)
  const editing = useRef<Editing | null>(null)
  const shown = text ?? inForce.value?.text ?? null
  useEffect(() => {
    if (text !== null) drafts.set(rule, text)
  }, [text])
  const draft = shown === null ? null : { text: shown, replaces }
  const judging = useJudged(draft, ground, capacity)
  if (draft === null)
    return inForce.error === null ? (
      <p class="soft">{t.app.loading}</p>
    ) : (
      <Trouble error={inForce.error} again={inForce.again} />
    )
  const isChanged = draft.text !== inForce.value?.text
  return (
    <div class="bench">
      <div>
        <Editor
          text={draft.text}
          label={t.lab.text}
          issues={judging.judged?.issues ?? NONE}
          page={page}
          language={language}
          onText={setText}
          onReady={(ready) => {
            editing.current = ready
          }}
        />
        <p class="soft">{t.lab.keys}</p>
        <Keep
          page={page}
          draft={draft}
          judging={judging}
          isChanged={isChanged}
          setText={(now) => editing.current?.replace(now)}
          undo={() => editing.current?.replace(inForce.value?.text ?? draft.text)}
        />
      </div>
      <div>
        {judging.error && <Trouble error={judging.error} />}
        <Issues judging={judging} goTo={(issue) => editing.current?.goTo(issue)} />
        <Examples examples={judging.judged?.examples ?? NONE} />
        <TriedOn {...{ page, ground, setGround, capacity, setCapacity }} />
        <Effect effect={judging.effect} isWorking={judging.isWorking} />
      </div>
    </div>
  )
}

const NONE: readonly never[] = []
