import { assemble, type NumberRegister } from '../assemble.ts'
import type { ImportedConsignment, IssueLog } from '../issue.ts'
import { createLineFinder } from '../json/lines.ts'
import type { JsonNode } from '../json/node.ts'
import { readJson } from '../json/read-json.ts'
import { type JsonDocument, type JsonView, viewOf } from '../json/view.ts'
import type { ImportDefaults } from '../options.ts'
import { stemOf } from '../stem.ts'
import { createTally } from '../tally.ts'
import { readBill } from './read-bill.ts'
import { madeAtOf } from './read-transports.ts'
import { recognise } from './recognise.ts'

/** Wrappers inside wrappers that are looked through: a notification, its data, the document. */
const WRAPPERS_MAX = 4

/** Where a piece of a file stands in it. */
export type Piece = {
  readonly text: string
  /** Line on which it begins, from 1. */
  readonly line: number
  /** Characters of its first line that are in front of it; below zero when it has some that the file has not. */
  readonly column: number
  /** Values of the sequence, or items of the list, in front of it. */
  readonly index: number
  /** It is all of the file: a value alone needs no index. */
  readonly whole: boolean
}

/** Reads DCSA bills of lading 3.0 from JSON, piece by piece: one document, a list of them, one a line, or wrapped. */
export type Bills = {
  /** How many values, or items of one list, the piece held. */
  readonly read: (piece: Piece) => number
  readonly take: () => ImportedConsignment[]
}

export function createBills(file: string, defaults: ImportDefaults, log: IssueLog): Bills {
  const register: NumberRegister = createTally()
  let consignments: ImportedConsignment[] = []
  let bills = 0

  const readBillView = (bill: JsonView) => {
    bills++
    const madeAt = madeAtOf(bill, log)
    if (bill.text('transportDocumentStatus') === 'VOIDED') {
      log.add(
        'voided',
        bill.at('transportDocumentStatus'),
        'the document is voided; it is not read as cargo',
      )
      return
    }
    for (const draft of readBill(bill, stemOf(file), bills, log)) {
      const made = assemble(draft, defaults, log, register)
      if (made !== null) consignments.push({ document: made, at: madeAt, place: draft.where.place })
    }
  }

  const readView = (view: JsonView, depth: number) => {
    const found = recognise(view)
    if (found.kind === 'bill') return readBillView(view)
    if (found.kind === 'wrapper' && depth < WRAPPERS_MAX) {
      for (const name of found.names)
        for (const inner of view.objects(name)) readView(inner, depth + 1)
      return
    }
    const what = found.kind === 'other' ? found.what : 'a wrapper of wrappers'
    log.add('not-a-bill', view.where, `this is ${what}, not a bill of lading`)
  }

  return {
    read(piece) {
      const { values, faults } = readJson(piece.text)
      const document = documentOf(piece, log)
      for (const fault of faults)
        log.add(fault.code, { place: 'json', ...document.find(fault.at) }, fault.message)
      const [only] = values
      const list = values.length === 1 && only?.kind === 'list' ? only.items : null
      const first = list === null || piece.whole ? 0 : piece.index
      values.forEach((node, index) => {
        const alone = piece.whole || list !== null
        const pointer = values.length === 1 && alone ? '' : `/${piece.index + index}`
        readViews(document, node, pointer, log, first, (view) => readView(view, 0))
      })
      return list === null ? values.length : list.length
    },
    take() {
      const taken = consignments
      consignments = []
      return taken
    },
  }
}

function documentOf({ text, line, column }: Piece, log: IssueLog): JsonDocument {
  const finder = createLineFinder(text)
  return {
    log,
    find(at) {
      const found = finder(at)
      return {
        line: found.line + line - 1,
        column: Math.max(1, found.column + (found.line === 1 ? column : 0)),
      }
    },
  }
}

/** Reads a value, or each item of a list, whose first has the index `first`. */
function readViews(
  document: JsonDocument,
  node: JsonNode,
  pointer: string,
  log: IssueLog,
  first: number,
  read: (view: JsonView) => void,
): void {
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries())
      readViews(document, item, `${pointer}/${first + index}`, log, 0, read)
    return
  }
  if (node.kind === 'broken') return
  const view = viewOf(document, node, pointer)
  if (view.isObject) read(view)
  else log.add('not-a-bill', view.where, `this is a ${node.kind}, not a bill of lading`)
}
