import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { generate } from '../../proto/generate.ts'
import {
  CargoDocument,
  ExportDeclaration,
  ImportDeclaration,
  ManifestConsignment,
  REGIMES,
  SecurityFiling,
} from '../../src/domain/documents.ts'
import { Container, GoodsItem, Money } from '../../src/domain/goods.ts'
import { MESSAGE_KINDS } from '../../src/domain/message.ts'
import { OUTCOMES } from '../../src/domain/outcome.ts'
import { Address, Party } from '../../src/domain/party.ts'
import {
  AssessmentNotice,
  Channel,
  ControlResult,
  FINDING_OUTCOMES,
  REFERRAL_ACTIONS,
  Referral,
} from '../../src/domain/response.ts'
import { Voyage } from '../../src/domain/voyage.ts'
import { shapeOf } from '../../src/wire/shape.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const PROTO = join(ROOT, 'proto', 'portpair', 'v1')

describe('the generated files', () => {
  it.each(Object.entries(generate()))('%s are what `npm run proto` makes', (name, text) => {
    const committed = readFileSync(join(ROOT, 'src', 'wire', 'generated', name), 'utf8')
    expect(committed === text, `${name} is out of date: npm run proto`).toBe(true)
  })
})

describe('the .proto files', () => {
  it.each(readdirSync(PROTO))('%s explain every message, field, value and call', (file) => {
    const lines = readFileSync(join(PROTO, file), 'utf8').split('\n')
    const bare = lines.filter(
      (line, index) =>
        /^(\s+\w.* = \d+;|\s+rpc |\s+oneof |(message|enum|service) )/.test(line) &&
        !/^\s*\/\/ \S/.test(lines[index - 1] ?? ''),
    )
    expect(bare).toEqual([])
  })

  const PAIRS: [string, z.ZodObject][] = Object.entries({
    Address,
    Party,
    Money,
    GoodsItem,
    Container,
    Voyage,
    ManifestConsignment,
    ExportDeclaration,
    SecurityFiling,
    ImportDeclaration,
    AssessmentNotice,
    Referral,
    ControlResult,
  })
  it.each(PAIRS)('%s has the fields of the domain, and no other', (name, schema) => {
    const known = Object.keys(schema.shape).filter((key) => key !== 'kind')
    expect(
      shapeOf(name)
        .fields.map((field) => field.name)
        .sort(),
    ).toEqual(known.sort())
  })

  it('cover every kind of document', () => {
    expect(CargoDocument.options).toHaveLength(
      PAIRS.filter(([, schema]) => 'items' in schema.shape).length,
    )
  })

  it.each([
    ['Header', 'kind', MESSAGE_KINDS],
    ['ManifestConsignment', 'freightPayment', ['prepaid', 'collect']],
    ['ExportDeclaration', 'regime', REGIMES],
    ['AssessmentNotice', 'channel', Channel.options],
    ['Referral', 'action', REFERRAL_ACTIONS],
    ['ControlResult', 'outcome', FINDING_OUTCOMES],
    ['Result', 'outcome', Object.keys(OUTCOMES)],
  ])('%s.%s has the words of the domain, in its order', (name, field, words) => {
    const found = shapeOf(name).fields.find((one) => one.name === field)
    expect(found?.words).toEqual([undefined, ...words])
  })

  it('number a kind as its batch in the body', () => {
    const batches = shapeOf('Body').fields.map((field) =>
      field.name.replace(/[A-Z]/g, (a) => `-${a.toLowerCase()}`),
    )
    expect(batches).toEqual(MESSAGE_KINDS)
  })
})
