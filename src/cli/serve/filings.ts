import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { PortDocument } from '../../domain/port-document.ts'
import { UnreadableItem } from '../../store/unreadable-item.ts'

/** What one look at the folder of filings did. */
export type Filed = { readonly file: string; readonly documents: number; readonly refused: number }

const DONE = 'filed'
const REFUSED = 'refused'

/**
 * Files every document of the `.ndjson` files in a folder, oldest name first, and moves each file to `filed/` once its
 * documents are kept: a port that dies in between files it again, and the same revision twice is one. Lines that are no
 * document are left out and written to `refused/` with what is wrong with them, and so is what touches a damaged row.
 * Folders and links are nobody's filings.
 */
export function fileArrivals(
  folder: string,
  file: (documents: readonly PortDocument[]) => void,
): readonly Filed[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ndjson'))
    .map(({ name }) => name)
    .sort()
  return names.map((name) => {
    const lines = readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
    const read = lines.map(readLine)
    const documents = read.flatMap((line) => (line.kind === 'document' ? [line.document] : []))
    const refused = read.flatMap((line, i) =>
      line.kind === 'fault' ? [`line ${i + 1}: ${line.what}`] : [],
    )
    refused.push(...damagedIn(() => file(documents)))
    if (refused.length > 0) {
      mkdirSync(join(folder, REFUSED), { recursive: true })
      writeFileSync(join(folder, REFUSED, `${basename(name)}.txt`), `${refused.join('\n')}\n`)
    }
    mkdirSync(join(folder, DONE), { recursive: true })
    renameSync(join(folder, name), join(folder, DONE, name))
    return { file: name, documents: documents.length, refused: refused.length }
  })
}

/** What could not be kept, a line each. */
function damagedIn(file: () => void): readonly string[] {
  try {
    file()
    return []
  } catch (error) {
    if (!(error instanceof UnreadableItem)) throw error
    return error.message.split('\n')
  }
}

type Line =
  | { readonly kind: 'document'; readonly document: PortDocument }
  | { readonly kind: 'fault'; readonly what: string }

function readLine(text: string): Line {
  const checked = PortDocument.safeParse(parsed(text))
  if (checked.success) return { kind: 'document', document: checked.data }
  const [issue] = checked.error.issues
  return {
    kind: 'fault',
    what: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'no document'}`,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
