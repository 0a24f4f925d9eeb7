import { type EditorState, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { LabIssue } from '../../../../domain/reads/lab-page.ts'

/** Says which issues the text has now. */
export const setIssues = StateEffect.define<readonly LabIssue[]>()

/** Underlines every issue from its place to the end of what stands there. */
export const issueMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    const issues = transaction.effects.findLast((effect) => effect.is(setIssues))
    if (issues !== undefined) return marksOf(issues.value, transaction.state)
    return marks.map(transaction.changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})

function marksOf(issues: readonly LabIssue[], state: EditorState): DecorationSet {
  const marks = issues.flatMap((issue) => {
    const { from, to } = spanOf(issue, state)
    if (from === to) return []
    const attributes = { title: issue.mend ? `${issue.what}: ${issue.mend}` : issue.what }
    return [Decoration.mark({ class: `issue ${issue.severity}`, attributes }).range(from, to)]
  })
  return Decoration.set(marks, true)
}

/** Where an issue stands in the text. */
export function spanOf({ line, column }: LabIssue, { doc }: EditorState) {
  const { from, to, text } = doc.line(Math.min(line, doc.lines))
  const start = Math.min(from + column - 1, to)
  const [word = ''] = /^[^\s,{}[\]]*/.exec(text.slice(start - from)) ?? []
  const end = word === '' ? to : start + word.length
  return { from: start === to ? from : start, to: end }
}
