import { describe, expect, it } from 'vitest'
import { withPreset } from '../../src/agreement/preset.ts'
import { readPreset } from '../../src/cli/agreement/read-agreement.ts'
import type { Item } from '../../src/domain/message.ts'
import { PORT_DOCUMENT_KINDS, type PortDocument } from '../../src/domain/port-document.ts'
import { createPseudonyms } from '../../src/port/pseudonyms/pseudonyms.ts'
import { openRefusal } from '../../src/wire/evidence.ts'
import { forge, resultsOf, trustedKeys } from '../support/forge.ts'
import { FULL } from '../support/full-items.ts'
import {
  agreementOf,
  LOS_ANGELES,
  make,
  ruleFiles,
  START,
  withoutWaiting,
} from '../support/make.ts'
import { other } from '../support/make-others.ts'
import { twoPorts } from '../support/two-ports.ts'

const PSEUDO = withoutWaiting(withPreset(agreementOf(), readPreset('PSEUDO')))
const { mask, namedIn } = createPseudonyms('a key')
const filed = (Object.values(FULL) as Item[]).filter(({ kind }) =>
  PORT_DOCUMENT_KINDS.some((one) => one === kind),
) as PortDocument[]

describe('an item with pseudonyms', () => {
  it.each(Object.values(FULL) as Item[])('names nobody, and again the same: $kind', (item) => {
    const masked = mask(item)
    expect(namedIn(masked)).toBeNull()
    expect(mask(structuredClone(masked))).toEqual(masked)
    expect(createPseudonyms('a key').mask(item)).toEqual(masked)
  })

  it('is another under another key', () => {
    const other = createPseudonyms('another key').mask(make.manifest())
    expect(other.shipper.name).not.toBe(mask(make.manifest()).shipper.name)
    expect(other.shipper.id).not.toBe(mask(make.manifest()).shipper.id)
  })

  it.each<[string, string]>([
    ['N/A', 'N/A'],
    ['TO ORDER OF NGUYEN VAN AN', 'TO ORDER'],
  ])('keeps what names nobody: %s', (name, told) => {
    const consignee = { name }
    expect(mask(make.manifest({ consignee })).consignee).toEqual({ name: told })
  })

  it.each<[string, Partial<{ name: string; id: string }>]>([
    ['separators of a number', { id: '0101-234.567' }],
    ['the branch of an enterprise', { id: '0101234567-001' }],
    ['accents and punctuation', { name: 'Công ty TNHH Gỗ Việt, Hải Phòng' }],
  ])('does not change with %s', (_, over) => {
    const party = { name: 'CONG TY TNHH GO VIET HAI PHONG', id: '0101234567' }
    const [a, b] = [party, { ...party, ...over }].map(
      (shipper) => mask(make.manifest({ shipper })).shipper,
    )
    expect(b).toEqual(a)
  })
})

it('leaves no byte of a party, a reference or a free text in what is sent', () => {
  const t = twoPorts({ agreement: PSEUDO })
  t.origin.file(...filed)
  const sent = Buffer.concat(t.due(t.origin).map(({ bytes }) => bytes))
  const told = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(told)
        : []
  const parties = filed.flatMap((item) =>
    Object.entries(item).flatMap(([field, value]) =>
      /shipper|consignee|notify|exporter|importer|holder|principal|subject|ucr|tin|group|text|reason/.test(
        field,
      )
        ? told(value).filter((text) => text.length > 5 && !/^(VN|US|MSKU|94|93|44)/.test(text))
        : [],
    ),
  )
  expect(parties.length).toBeGreaterThan(20)
  expect([...new Set(parties.filter((text) => sent.includes(text)))]).toEqual([])
})

it('is refused where somebody is named all the same, and why is signed', () => {
  const t = twoPorts({ agreement: PSEUDO })
  const call = forge({ items: [make.manifest()], header: { agreementVersion: '1-PSEUDO' } })
  const [result] = resultsOf(t.destination.receive('Deliver', call))
  expect(result?.outcome).toBe('NOT_AGREED')
  expect(openRefusal(result?.refusal as Uint8Array, trustedKeys, LOS_ANGELES, START)?.detail).toBe(
    'manifest: shipper is no pseudonym',
  )
})

describe('a port that is told pseudonyms', () => {
  const told = () => {
    const t = twoPorts({ agreement: PSEUDO })
    t.origin.file(make.exportDeclaration())
    return t
  }
  const exporterSeen = (t: ReturnType<typeof told>) =>
    t.destination.dossier('HPH260001').view.partner.exportDeclaration?.document.exporter

  it('makes out whom its own papers name, and nobody else', () => {
    const t = told()
    t.settleDown()
    expect(exporterSeen(t)?.name).toMatch(/~[a-p]{16}/)
    t.destination.file(make.manifest())
    expect(exporterSeen(t)?.id).toBe(make.manifest().shipper.id)
    expect(exporterSeen(t)?.name).toBe('cong ty tnhh go dong nai')
    expect(t.destination.dossier('HPH260001').view.partner.exportDeclaration?.document.ucr).toBe(
      make.manifest().ucr,
    )
  })

  it('finds a shipment by a reference alone, as its own papers write it', () => {
    const t = twoPorts({ agreement: PSEUDO })
    const { houseBill: _, ...nameless } = make.exportDeclaration({ containers: [] })
    t.origin.file(nameless as PortDocument)
    t.settleDown()
    t.destination.file(make.manifest())
    expect(t.destination.dossier('HPH260001').documents.map(({ item }) => item.kind)).toEqual(
      expect.arrayContaining(['export-declaration', 'manifest']),
    )
  })

  it('meets its own list by number, though nobody is named', () => {
    const t = told()
    t.destination.file({
      ...FULL['risk-list-update'],
      from: LOS_ANGELES,
      entries: [
        {
          id: 'E1',
          subject: { party: { name: 'Somebody else', id: make.manifest().shipper.id } },
          reason: 'made up',
          validFrom: START,
          validTo: START * 2,
        },
      ],
    } as PortDocument)
    t.settleDown()
    expect(t.destination.dossier('HPH260001').view.alerts).toMatchObject([
      { matched: 'party', likenessPermille: 1_000 },
    ])
  })

  it('meets a list of its partner, though neither names anybody', () => {
    const t = told()
    const list = FULL['risk-list-update']
    t.origin.file({
      ...list,
      entries: list.entries.map((entry) => ({
        ...entry,
        subject: { party: make.manifest().shipper },
      })),
    })
    t.destination.file(make.manifest())
    t.settleDown()
    expect(t.destination.dossier('HPH260001').view.alerts).toMatchObject([
      { source: 'partner', matched: 'party', likenessPermille: 1_000 },
    ])
  })

  it('sees no difference between a name and its pseudonym', () => {
    const t = told()
    t.destination.file(make.manifest())
    t.settleDown()
    const rows =
      t.destination.reads().shipment('HPH260001', { purpose: 'control', reader: 'lan' })?.papers
        .rows ?? []
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.filter(({ differs }) => differs)).toEqual([])
  })

  it('knows its own register of operators', () => {
    const relief = ruleFiles
      .filter(({ text }) => text.includes('id: HEAVY'))
      .map(({ text }) => ({
        path: 'f/relief.yaml',
        text: text
          .replaceAll('HEAVY', 'RELIEF')
          .replace('weight: 70', 'effect: lowers\nweight: 10')
          .replace(
            '{ fact: declaredGrossKg, op: gte, value: 30000 }',
            '{ fact: consigneeAeo, op: eq, value: valid }',
          )
          .replace('{ declaredGrossKg: 30000 }', '{ consigneeAeo: valid }')
          .replace('{ declaredGrossKg: 29999 }', '{ consigneeAeo: suspended }'),
      }))
    const t = twoPorts({ agreement: PSEUDO, rules: relief })
    t.destination.file(other.operator(), make.manifest())
    t.settleDown()
    expect(t.destination.events('benefit')).toMatchObject([{ operator: other.operator().number }])
  })
})
