import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SHIPPED = join(import.meta.dirname, '../../scenarios')

/** A day of a handful of consignments each way, a day or two at sea: the smallest run that still tells a story. */
export const TINY = `extends: ${join(SHIPPED, 'haiphong-los-angeles.yaml')}
name: tiny
seed: "7"
days: 1
ports:
  USLAX: { inspectionsPerDay: 2, examinationsPerDay: 1 }
  VNHPH: { inspectionsPerDay: 2, examinationsPerDay: 1 }
trade:
  lanes:
    - { from: VNHPH, to: USLAX, consignmentsPerDay: 4, transitDays: { min: 1, max: 2 }, illicitShare: 0.3, typologies: { T01: 1 } }
    - { from: USLAX, to: VNHPH, consignmentsPerDay: 3, transitDays: { min: 1, max: 2 }, illicitShare: 0.3, typologies: { T08: 1 } }
`

/** The same over a link that loses and doubles calls, with a port that dies once at a seam. */
export const TINY_FAULTY = `${TINY}network:
  loss: 0.2
  duplicate: 0.2
  crashes: [{ at: 6h, port: USLAX, seam: after-receive-commit }]
`

/** Writes a file into a folder and gives back its path. */
export function written(dir: string, name: string, text: string): string {
  const path = join(dir, name)
  writeFileSync(path, text)
  return path
}
