import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { PortDocument } from '../../domain/port-document.ts'
import { UnreadableItem } from '../../store/unreadable-item.ts'

/** What one look at the folder of filings did with a file: filed it, or not, with the code of the system's reason. */
export type Filed =
  | { readonly file: string; readonly documents: number; readonly refused: number }
  | { readonly file: string; readonly failed: string }

const DONE = 'filed'
const REFUSED = 'refused'

/**
 * Files every document of the `.ndjson` files in a folder, oldest name first, and moves each file to `filed/` once its
 * documents are kept: a port that dies in between files it again, and the same revision twice is one. Lines that are no
 * document are left out and written to `refused/` with what is wrong with them, and so is what touches a damaged row.
 * Folders and links are nobody's filings. A file that cannot be read or moved, for its name, its size or its rights, or
 * because it is gone again, keeps back no other: a port does not stop for it.
 */
export function fileArrivals(
  folder: string,
  file: (documents: readonly PortDocument[]) => void,
  isLeftOut: (name: string) => boolean = () => false,
): readonly Filed[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ndjson') && !isLeftOut(entry.name))
    .map(({ name }) => name)
    .sort()
  return names.map((name) => {
    try {
      return fileOne(folder, name, file)
    } catch (error) {
      return { file: name, failed: codeOfSystem(error) }
    }
  })
}

function fileOne(
  folder: string,
  name: string,
  file: (documents: readonly PortDocument[]) => void,
): Filed {
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
}

/** What Node says of a file that the system would not give, or that is too large for it; whatever else went wrong is thrown on. */
function codeOfSystem(error: unknown): string {
  const { code, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown }
  const isOfFile = syscall !== undefined || TOO_LARGE.has(code)
  if (isOfFile && typeof code === 'string') return code
  throw error
}

const TOO_LARGE: ReadonlySet<unknown> = new Set(['ERR_FS_FILE_TOO_LARGE', 'ERR_STRING_TOO_LONG'])

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
