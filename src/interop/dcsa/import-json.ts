import { assemble, type NumberRegister } from '../assemble.ts'
import type { Imported, ImportedConsignment, IssueLog } from '../issue.ts'
import type { JsonNode } from '../json/node.ts'
import { readJson } from '../json/read-json.ts'
import { createJsonDocument, type JsonDocument, type JsonView, viewOf } from '../json/view.ts'
import type { ImportDefaults } from '../options.ts'
import { stemOf } from '../stem.ts'
import { createTally } from '../tally.ts'
import { readBill } from './read-bill.ts'
import { madeAtOf } from './read-transports.ts'
import { recognise } from './recognise.ts'

/** Wrappers inside wrappers that are looked through: a notification, its data, the document. */
const WRAPPERS_MAX = 4

/** Reads DCSA bills of lading 3.0 from JSON: one document, a list of them, one a line, or wrapped. */
export function importJson(
  file: string,
  text: string,
  defaults: ImportDefaults,
  log: IssueLog,
): Imported {
  const read = readJson(text)
  const document = createJsonDocument(text, log)
  for (const fault of read.faults)
    log.add(fault.code, { place: 'json', ...document.find(fault.at) }, fault.message)
  const consignments: ImportedConsignment[] = []
  const register: NumberRegister = createTally()
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

  const single = read.values.length === 1
  read.values.forEach((node, index) => {
    const pointer = single ? '' : `/${index}`
    for (const view of viewsOf(document, node, pointer, log)) readView(view, 0)
  })
  return {
    file,
    format: 'dcsa',
    consignments,
    documents: [],
    statuses: [],
    verdicts: [],
    issues: log.list(),
    unknownSegments: {},
  }
}

function viewsOf(
  document: JsonDocument,
  node: JsonNode,
  pointer: string,
  log: IssueLog,
): JsonView[] {
  if (node.kind === 'list') {
    return node.items.flatMap((item, index) => viewsOf(document, item, `${pointer}/${index}`, log))
  }
  if (node.kind === 'broken') return []
  const view = viewOf(document, node, pointer)
  if (view.isObject) return [view]
  log.add('not-a-bill', view.where, `this is a ${node.kind}, not a bill of lading`)
  return []
}
