import { join, resolve } from 'node:path'
import { type KnownRules, type OpenPack, openRulePack, type RuleFile } from '../../risk/risk.ts'
import { readRules, SHIPPED } from '../files/find.ts'
import type { Io } from '../io.ts'
import { answerEachSave } from './watch.ts'

export type Watched = { readonly watch?: true }

/** The pack of a folder, the shipped one without. Throws InputError with every fault of every file. */
export function openPack(folder: string | undefined, known?: KnownRules): OpenPack {
  return openRulePack(packFiles(folder), known)
}

/** The files of a folder's pack, the shipped one without, as they are. */
export function packFiles(folder: string | undefined): readonly RuleFile[] {
  return readRules(folderOf(folder))
}

/** Answers once, or with --watch again after each save. */
export function answer(
  folder: string | undefined,
  { watch }: Watched,
  io: Io,
  tell: (pack: OpenPack) => void,
): Promise<void> | void {
  const known: KnownRules = new Map()
  if (watch) return answerEachSave([folderOf(folder)], () => tell(openPack(folder, known)), io)
  tell(openPack(folder))
}

const folderOf = (folder: string | undefined) => resolve(folder ?? join(SHIPPED, 'rules'))
