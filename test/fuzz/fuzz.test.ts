import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { damaged } from '../support/damaged.ts'
import { TARGETS } from './targets.ts'
import { tryInput } from './try-input.ts'

const FOUND = join(import.meta.dirname, 'found')
const TURNS = 40
const found = existsSync(FOUND) ? readdirSync(FOUND).filter((name) => name.includes('.')) : []

it.each(Object.entries(TARGETS))(
  '%s takes damaged input with an answer or a typed refusal',
  (name, target) => {
    const faults = Array.from({ length: TURNS }, (_, turn) => {
      const seed = target.seeds[turn % target.seeds.length] as Uint8Array
      return tryInput(target, damaged(seed, 'test', name, String(turn)))
    })
    const again = found
      .filter((file) => file.startsWith(`${name.replaceAll(' ', '-')}.`))
      .map((file) => tryInput(target, readFileSync(join(FOUND, file))))
    expect([...faults, ...again].filter((fault) => fault !== null)).toEqual([])
  },
)
