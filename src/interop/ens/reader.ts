import { assemble, type NumberRegister } from '../assemble.ts'
import { createTextDecoder } from '../decode-text.ts'
import {
  createIssueLog,
  type FileReader,
  type ImportedConsignment,
  type Verdict,
} from '../issue.ts'
import { type ImportOptions, MAX_ISSUES } from '../options.ts'
import { stemOf } from '../stem.ts'
import { createTally } from '../tally.ts'
import { quote } from '../text.ts'
import { pathOf, type XmlElement } from '../xml/element.ts'
import { createXmlReader } from '../xml/read-xml.ts'
import { isAccepted } from './judge.ts'
import { madeAtOf, readDeclaration } from './read-declaration.ts'
import type { EnsMessage } from './structure.ts'

const isMessage = (name: string): name is EnsMessage => name === 'CC315A' || name === 'CC313A'

/**
 * A push reader for CC315A and CC313A XML, alone or inside any envelope. Each is judged like its customs administration
 * would; one that would be refused is not read as cargo. Never throws on what a file holds.
 */
export function createEnsReader(file: string, options: ImportOptions = {}): FileReader {
  const log = createIssueLog(file, options.maxIssues ?? MAX_ISSUES)
  const register: NumberRegister = createTally()
  const verdicts: Verdict[] = []
  let consignments: ImportedConsignment[] = []
  let root: { readonly name: string; readonly line: number } | null = null

  const read = (message: XmlElement, flawed: boolean) => {
    const type = message.name as EnsMessage
    const accepted = !flawed && isAccepted(message, type, options.ensHeader ?? 'reduced', log)
    if (verdicts.length < VERDICTS_MAX)
      verdicts.push({ type, place: pathOf(message), line: message.line, accepted })
    if (!accepted) return
    const at = madeAtOf(message)
    for (const draft of readDeclaration(message, stemOf(file), log)) {
      const document = assemble(draft, options.defaults ?? {}, log, register)
      if (document !== null) consignments.push({ document, at, place: draft.where.place })
    }
  }
  const xml = createXmlReader({
    isMessage,
    message: read,
    root: (name, line) => {
      root ??= { name, line }
    },
    fault: ({ code, message, line, column }) =>
      log.add(code, { place: 'xml', line, column }, message),
  })

  const text = createTextDecoder(log)

  return {
    push: (chunk) => xml.push(text.decode(chunk)),
    take() {
      const taken = { consignments, documents: [], statuses: [] }
      consignments = []
      return taken
    },
    end() {
      xml.push(text.end())
      xml.end()
      if (verdicts.length === 0 && root !== null) {
        const where = { place: `/${root.name.slice(0, 80)}`, line: root.line }
        log.add(
          'not-a-declaration',
          where,
          `${quote(root.name)} holds no entry summary declaration`,
        )
      }
      return {
        file,
        format: 'ens',
        consignments,
        documents: [],
        statuses: [],
        verdicts,
        issues: log.list(),
        unknownSegments: {},
      }
    },
  }
}

const VERDICTS_MAX = 100_000
