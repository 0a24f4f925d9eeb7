import { watch } from 'node:fs'
import { InputError } from '../../kernel/input-error.ts'
import { printable } from '../../kernel/printable.ts'
import type { Io } from '../io.ts'

/** Editors save in several steps: what happens within so many milliseconds is one save. */
const SAVE_MS = 20

/**
 * Answers now and after every change of a YAML file below one of the folders, until Ctrl-C, and says on stderr how long
 * each answer took. A fault in a file is told and waited for.
 */
export async function answerEachSave(
  folders: readonly string[],
  answer: () => void,
  io: Io,
): Promise<void> {
  const tell = () => {
    const begun = io.now()
    try {
      answer()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      io.stderr(`${error.message.split('\n').map(printable).join('\n')}\n`)
    }
    io.stderr(`answered in ${Math.round(io.now() - begun)} ms; waiting for the next save\n`)
  }
  await new Promise<void>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    const saved = (_: string, name: string | null) => {
      if (name !== null && !/\.ya?ml$/.test(name)) return
      clearTimeout(timer)
      timer = setTimeout(answerOrEnd, SAVE_MS)
    }
    const end = () => {
      for (const watcher of watchers) watcher.close()
      clearTimeout(timer)
    }
    const answerOrEnd = () => {
      try {
        tell()
      } catch (error) {
        end()
        reject(error)
      }
    }
    // Before the first answer says that it waits, or a save right after that would be missed.
    const watchers = folders.map((folder) => watch(folder, { recursive: true }, saved))
    answerOrEnd()
    const stop = () => {
      end()
      resolve()
    }
    if (io.signal.aborted) stop()
    else io.signal.addEventListener('abort', stop, { once: true })
  })
}
