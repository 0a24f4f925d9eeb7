import {
  autocompletion,
  type Completion,
  type CompletionContext,
  closeBrackets,
  completionKeymap,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { indentUnit } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { useEffect, useRef } from 'preact/hooks'
import type { Language } from '../../../../domain/language.ts'
import type { LabIssue, LabPage } from '../../../../domain/reads/lab-page.ts'
import { printable } from '../../../../kernel/printable.ts'
import { look } from './look.ts'
import { issueMarks, setIssues, spanOf } from './marks.ts'
import { offersAt } from './offers.ts'

/** What the view asks of an editor that stands. */
export type Editing = {
  readonly goTo: (issue: LabIssue) => void
  /** Puts another text in its place; it can be undone like a keystroke. */
  readonly replace: (text: string) => void
}

/**
 * The text of a rule with completion and its faults underlined. It stands in a shadow root: there the editor's own styles
 * are sheets made by script, which the policy of the page allows, and no style elements, which it refuses.
 */
export function Editor(props: {
  /** Where it begins: from then on the editor holds the text and tells of it. */
  readonly text: string
  readonly label: string
  readonly issues: readonly LabIssue[]
  readonly page: LabPage
  readonly language: Language
  readonly onText: (text: string) => void
  readonly onReady: (editing: Editing) => void
}) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const newest = useRef(props)
  newest.current = props
  useEffect(() => {
    const root = host.current as HTMLDivElement
    const shadow = root.shadowRoot ?? root.attachShadow({ mode: 'open' })
    const editor = new EditorView({
      parent: shadow as never,
      root: shadow,
      state: EditorState.create({
        doc: newest.current.text,
        extensions: extensionsOf(newest.current.label, () => newest.current),
      }),
    })
    view.current = editor
    newest.current.onReady({
      goTo(issue) {
        const { from } = spanOf(issue, editor.state)
        editor.dispatch({ selection: { anchor: from }, scrollIntoView: true })
        editor.focus()
      },
      replace(text) {
        editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } })
      },
    })
    return () => editor.destroy()
  }, [])
  useEffect(() => {
    view.current?.dispatch({ effects: setIssues.of(props.issues) })
  }, [props.issues])
  return <div ref={host} class="editor" />
}

type Newest = () => {
  readonly page: LabPage
  readonly language: Language
  readonly onText: (text: string) => void
}

function extensionsOf(label: string, newest: Newest) {
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    closeBrackets(),
    indentUnit.of('  '),
    yaml(),
    EditorView.lineWrapping,
    EditorView.domEventHandlers({ beforeinput: typedOver }),
    highlightSpecialChars({ addSpecialChars: UNSEEN, render: writtenOut }),
    autocompletion({ override: [(context) => completionsOf(context, newest())], icons: false }),
    // Tab stays the way to the next field.
    keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
    issueMarks,
    look,
    EditorView.contentAttributes.of({ 'aria-label': label }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) newest().onText(state.doc.toString())
    }),
  ]
}

/**
 * A browser that types over a selection keeps its looks in an inline style, which the policy of the page refuses and
 * reports: such a change is made here instead.
 */
function typedOver(event: InputEvent, view: EditorView): boolean {
  const { data: text, inputType } = event
  const { from, to, empty } = view.state.selection.main
  if (inputType !== 'insertText' || text === null || empty || view.composing) return false
  const insert = () =>
    view.state.update(view.state.replaceSelection(text), { userEvent: 'input.type' })
  const isTaken = view.state
    .facet(EditorView.inputHandler)
    .some((handle) => handle(view, from, to, text, insert))
  if (!isTaken) view.dispatch(insert())
  event.preventDefault()
  return true
}

/** Marks that turn the reading direction or hide, beyond those the editor knows. */
const UNSEEN = /[\u200b-\u200f\u2028-\u202e\u2060-\u206f]/g

function writtenOut(code: number): HTMLElement {
  const shown = document.createElement('span')
  shown.className = 'control'
  shown.textContent = printable(String.fromCharCode(code))
  return shown
}

function completionsOf(context: CompletionContext, { page, language }: ReturnType<Newest>) {
  const found = offersAt(context.state.sliceDoc(0, context.pos), page, language)
  if (found === null || (!context.explicit && found.from === context.pos && !follows(context)))
    return null
  return { from: found.from, options: found.offers as Completion[], validFor: /^[\w-]*$/ }
}

/** After `fact: ` something is offered unasked. */
const follows = (context: CompletionContext) => context.matchBefore(/:\s$/) !== null
