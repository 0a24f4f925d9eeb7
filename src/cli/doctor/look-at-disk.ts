import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase, readPragmas } from '../../store/open.ts'
import type { Pragmas } from './facts.ts'

/** Opens a database in `dir` as a port does, reads its settings back, and removes it. */
export function scratchPragmas(dir: string): Pragmas {
  return inScratch(dir, (scratch) => {
    const sqlite = openDatabase(join(scratch, 'scratch.sqlite'))
    try {
      return readPragmas(sqlite)
    } finally {
      sqlite.close()
    }
  })
}

const WRITES = 9
const BLOCK = new Uint8Array(4096)

/** Milliseconds of each of nine appends of 4 KiB with an fsync, what every commit of a port costs at least. */
export function timeWrites(dir: string): readonly number[] {
  return inScratch(dir, (scratch) => {
    const file = openSync(join(scratch, 'blocks'), 'w')
    try {
      return Array.from({ length: WRITES }, () => {
        const start = performance.now()
        writeSync(file, BLOCK)
        fsyncSync(file)
        return performance.now() - start
      })
    } finally {
      closeSync(file)
    }
  })
}

/** Bytes that this user may still write on the disk of `dir`. */
export function freeBytes(dir: string): number {
  const { bavail, bsize } = statfsSync(dir)
  return bavail * bsize
}

function inScratch<T>(dir: string, use: (scratch: string) => T): T {
  const scratch = mkdtempSync(join(dir, '.portpair-doctor-'))
  try {
    return use(scratch)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
