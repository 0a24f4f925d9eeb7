import { describe, expect, it } from 'vitest'
import { PARTNER_RULES_MAX } from '../../src/domain/partner-rule.ts'
import type { PublishedRule } from '../../src/domain/published-rule.ts'
import { DAY, HOUR } from '../../src/kernel/time.ts'
import { contentSha256 } from '../../src/risk/published/check-published.ts'
import {
  agreementOf,
  HAIPHONG,
  LOS_ANGELES,
  make,
  rule,
  START,
  withoutWaiting,
} from '../support/make.ts'
import { type TwoPorts, twoPorts } from '../support/two-ports.ts'

const terms = { purpose: 'a story', batchWindow: 0 }
const agreement = withoutWaiting(agreementOf({ kinds: { 'published-rule': terms } }))

const textOf = (id: string, when: string, examples: [string, string], weight = 30) =>
  rule(id, 'F', weight, when, examples).text

const LIGHT = textOf('LIGHT', '{ fact: declaredGrossKg, op: lt, value: 30000 }', [
  '{ declaredGrossKg: 10 }',
  '{ declaredGrossKg: 30000 }',
])

function published(over: Partial<PublishedRule> = {}): PublishedRule {
  const { prototype } = over
  const content = prototype === undefined ? { text: over.text ?? LIGHT } : { prototype }
  return {
    kind: 'published-rule',
    number: 'LIGHT',
    revision: 1,
    from: HAIPHONG,
    status: 'published',
    provenance: 'What was opened in January.',
    validFrom: START,
    validTo: START + 30 * DAY,
    contentSha256: contentSha256(content),
    ...over,
    ...content,
  }
}

const prototype = {
  typology: 'T05',
  traits: [
    { goods: ['9403'], weight: 20 },
    { industry: '94', route: ['VNHPH'], weight: 30 },
    { goods: ['8541'], weight: 90 },
  ],
}

/** What the port that receives rules says of them. */
const steps = (t: TwoPorts) =>
  t.destination
    .events('partner-rule')
    .map(({ number, revision, step, by, touched }) =>
      [number, revision, step, by, touched].filter((one) => one !== undefined).join(' '),
    )
const scoresOf = (t: TwoPorts, shipment: string) =>
  t.destination
    .events('assessed')
    .filter((event) => event.shipment === shipment)
    .map(({ score, rules }) => `${score} ${rules.join(' ')}`.trim())
const bill = (houseBill: string, grossKg: number) =>
  make.manifest({ houseBill, ucr: `U${houseBill}`, grossKg })
function withBills(t: TwoPorts): void {
  t.destination.file(bill('H1', 9_000), bill('H2', 31_000))
  t.destination.work()
}
const decide = (t: TwoPorts, decision: 'adopt' | 'decline', over = {}) =>
  t.destination.act({
    kind: 'decide-rule',
    ...{ publisher: HAIPHONG, number: 'LIGHT', revision: 1, decision },
    ...{ officer: 'lan', reason: 'It fits what we find.' },
    ...over,
  })

describe('a rule that the partner publishes', () => {
  it('ends on its day, though somebody asked for something first', () => {
    const t = twoPorts({ agreement })
    withBills(t)
    t.origin.file(published({ validTo: START + 5 * DAY }))
    t.settleDown(START + DAY)
    decide(t, 'adopt')
    t.destination.work()
    t.at(START + 5 * DAY)
    t.destination.act({ kind: 'see-requests', capacity: 1 })
    t.destination.work()
    expect(steps(t).at(-1)).toMatch(/^LIGHT 1 expired/)
    expect(scoresOf(t, 'H1').at(-1)).toBe('0')
  })

  it('of which the text is not agreed is not told when it is withdrawn either', () => {
    const only = { ...terms, fields: ['prototype'] }
    const t = twoPorts({
      agreement: withoutWaiting(agreementOf({ kinds: { 'published-rule': only } })),
    })
    t.origin.file(published())
    t.origin.file(published({ revision: 2, status: 'withdrawn' }))
    t.settleDown()
    expect(t.origin.events('sealed')).toEqual([])
  })

  it('that an officer declined is only offered when it comes again', () => {
    const t = twoPorts({ agreement, partnerRules: 'adopt' })
    t.origin.file(published())
    t.settleDown()
    decide(t, 'decline')
    t.origin.file(published({ revision: 2 }))
    t.settleDown()
    expect(steps(t).slice(-1)).toEqual(['LIGHT 2 offered'])
  })

  it('waits for an officer, and counts for what it touches once adopted', () => {
    const t = twoPorts({ agreement })
    withBills(t)
    t.origin.file(published())
    t.settleDown()
    expect(steps(t)).toEqual(['LIGHT 1 offered'])
    expect(decide(t, 'adopt').ruleRefused).toBeUndefined()
    t.destination.work()
    expect(steps(t)).toEqual(['LIGHT 1 offered', 'LIGHT 1 adopted officer 1'])
    expect(scoresOf(t, 'H1')).toEqual(['0', `300 ${HAIPHONG}-LIGHT`])
    expect(scoresOf(t, 'H2')).toEqual(['700 HEAVY'])
  })

  it('is read by its title, and a prototype speaks the language of its reader', () => {
    const t = twoPorts({ agreement, partnerRules: 'adopt' })
    withBills(t)
    t.origin.file(published())
    t.origin.file(published({ number: 'CHAIRS', prototype }))
    t.settleDown()
    t.destination.work()
    const titleOf = (number: string) =>
      t.destination.reads().partnerRule(`${HAIPHONG}-${number}`)?.title?.vi
    expect([titleOf('LIGHT'), titleOf('CHAIRS')]).toEqual(['LIGHT', 'Mẫu rủi ro T05'])
    const read = t.destination.reads().shipment('H1', { purpose: 'audit', reader: 'lan' })
    const said = read?.reasons.map(({ because }) => because.vi)
    expect(said).toContain('mã HS khai báo 940350')
  })

  it('is adopted at once where the port is set to, and still is after a restart', () => {
    const t = twoPorts({ agreement, partnerRules: 'adopt' })
    withBills(t)
    t.origin.file(published())
    t.settleDown()
    t.destination.reopen()
    t.destination.file(bill('H3', 8_000))
    t.destination.work()
    expect(steps(t)).toEqual(['LIGHT 1 offered', 'LIGHT 1 adopted port 1'])
    expect(scoresOf(t, 'H3')).toEqual([`300 ${HAIPHONG}-LIGHT`])
  })

  it('ends when it is withdrawn, when its time is over, and when it is declined after all', () => {
    for (const [end, step] of [
      [
        (t: TwoPorts) => t.origin.file(published({ revision: 2, status: 'withdrawn' })),
        'withdrawn',
      ],
      [(t: TwoPorts) => t.wait(30 * DAY), 'expired'],
      [(t: TwoPorts) => decide(t, 'decline'), 'declined'],
    ] as const) {
      const t = twoPorts({ agreement, partnerRules: 'adopt' })
      t.destination.file(
        make.manifest({
          ...{ houseBill: 'H1', ucr: 'UH1', grossKg: 9_000 },
          voyage: { ...make.manifest().voyage, eta: START + 60 * DAY },
        }),
      )
      t.origin.file(published())
      t.settleDown(t.now() + HOUR)
      end(t)
      t.destination.work()
      t.settleDown(t.now() + HOUR)
      t.destination.work()
      expect([step, steps(t).at(-1)?.split(' ')[2]]).toEqual([step, step])
      expect(scoresOf(t, 'H1')).toEqual(['0', `300 ${HAIPHONG}-LIGHT`, '0'])
    }
  })

  it('is replaced by its next revision, whatever the order of arrival', () => {
    const t = twoPorts({ agreement, partnerRules: 'adopt' })
    withBills(t)
    const better = textOf(
      'LIGHT',
      '{ fact: declaredGrossKg, op: lt, value: 5000 }',
      ['{ declaredGrossKg: 10 }', '{ declaredGrossKg: 30000 }'],
      50,
    )
    t.origin.file(published({ revision: 2, text: better }))
    t.settleDown()
    t.origin.file(published())
    t.settleDown()
    expect(steps(t)).toEqual(['LIGHT 2 offered', 'LIGHT 2 adopted port 0'])
    expect(scoresOf(t, 'H1')).toEqual(['0'])
  })

  it('is purged with its message, and counts no more', () => {
    const t = twoPorts({
      agreement: withoutWaiting(
        agreementOf({ kinds: { 'published-rule': { ...terms, retention: 5 * DAY } } }),
      ),
      partnerRules: 'adopt',
    })
    t.origin.file(published())
    t.settleDown(t.now() + HOUR)
    t.wait(7 * DAY)
    withBills(t)
    expect(steps(t).at(-1)).toBe('LIGHT 1 purged')
    expect(scoresOf(t, 'H1')).toEqual(['0'])
  })

  it('is decided by whoever has read it: another revision, an unknown rule and a refused one are not', () => {
    const t = twoPorts({ agreement })
    t.origin.file(published(), published({ number: 'BROKEN', text: 'no: rule' }))
    t.settleDown()
    expect(decide(t, 'adopt', { revision: 2 }).ruleRefused).toBe('newer-revision')
    expect(decide(t, 'adopt', { number: 'NOBODY' }).ruleRefused).toBe('unknown-rule')
    expect(decide(t, 'adopt', { number: 'BROKEN' }).ruleRefused).toBe('not-offered')
  })
})

describe('a prototype that the partner publishes', () => {
  it('adds up what its traits say, and each reason is one of them', () => {
    const t = twoPorts({ agreement, partnerRules: 'adopt' })
    const [item] = make.manifest().items
    withBills(t)
    t.destination.file(
      make.manifest({
        ...{ houseBill: 'H3', ucr: 'UH3', grossKg: 9_000 },
        items: [{ ...(item as NonNullable<typeof item>), hs6: '940360' }],
      }),
    )
    t.origin.file(published({ number: 'P05', prototype }))
    t.settleDown()
    // 1 - (1 - 0.2) * (1 - 0.3)
    expect(scoresOf(t, 'H3').at(-1)).toBe(`440 ${HAIPHONG}-P05.2 ${HAIPHONG}-P05.1`)
  })
})

describe('a stranger’s text', () => {
  const deep = `${'['.repeat(7_000)}${']'.repeat(7_000)}`
  const cases: [string, Partial<PublishedRule>, string][] = [
    ['is not what its digest says', { contentSha256: 'b'.repeat(64) }, 'digest'],
    ['is no YAML', { text: 'id: [' }, 'faulty'],
    ['has aliases', { text: 'a: &a [x]\nb: [*a, *a]' }, 'faulty'],
    ['is deeper than anything', { text: deep }, 'faulty'],
    [
      'reads a fact nobody has',
      { text: LIGHT.replaceAll('declaredGrossKg', 'bribeMinor') },
      'faulty',
    ],
    ['names an offence nobody has', { text: LIGHT.replace('[T05]', '[T77]') }, 'faulty'],
    [
      'names an offence nobody has, as a prototype',
      { prototype: { ...prototype, typology: 'T77' } },
      'faulty',
    ],
    [
      'has a pattern that runs for ever',
      { text: LIGHT.replace('op: lt, value: 30000', `op: matches, value: '(a+)+\\1'`) },
      'faulty',
    ],
    ['speaks for shipments', { text: `${LIGHT.trim()}\neffect: lowers\n` }, 'lowers'],
    ['bears another name', { number: 'OTHER' }, 'name'],
    ['is on trial', { text: LIGHT.replace('status: active', 'status: trial') }, 'inactive'],
    [
      'does not do what it says',
      { text: LIGHT.replace('{ declaredGrossKg: 10 }', '{ declaredGrossKg: 31000 }') },
      'examples',
    ],
  ]
  it.each(cases)('that %s is refused, kept and changes nothing', (_, over, reason) => {
    const t = twoPorts({ agreement, partnerRules: 'adopt' })
    withBills(t)
    const content = published(over)
    t.origin.file(content)
    t.settleDown()
    const told = t.destination.events('partner-rule')
    expect(told.map(({ step, refused }) => `${step} ${refused?.reason}`)).toEqual([
      `refused ${reason}`,
    ])
    // No word of it gets into the log.
    expect(JSON.stringify(told)).not.toMatch(/bribe|effect|T77/)
    expect(scoresOf(t, 'H1')).toEqual(['0'])
    const [row] = t.destination.sql<{ issues: string }>('SELECT issues FROM partner_rule')
    expect(JSON.parse(row?.issues ?? '[]')).not.toEqual([])
  })

  it('says where its fault is', () => {
    const t = twoPorts({ agreement })
    t.origin.file(published({ text: LIGHT.replaceAll('declaredGrossKg', 'bribeMinor') }))
    t.settleDown()
    const [told] = t.destination.events('partner-rule')
    expect(told?.refused).toMatchObject({ reason: 'faulty', line: expect.any(Number) })
    expect(told?.refused?.faults).toBeGreaterThan(1)
  })

  it.each<[string, Partial<PublishedRule>]>([
    ['good ones', { prototype }],
    ['B-09: faulty ones', { text: '{' }],
  ])('in endless numbers is refused at a bound, and no other port’s rules are: %s', (_, over) => {
    const t = twoPorts({ agreement })
    const many = Array.from({ length: PARTNER_RULES_MAX + 3 }, (_, i) =>
      published({ number: `P${i}`, ...over }),
    )
    t.origin.file(...many)
    t.settleDown()
    const refused = t.destination
      .events('partner-rule')
      .filter(({ refused }) => refused?.reason === 'too-many')
    expect(refused).toHaveLength(3)
    expect(t.destination.sql('SELECT 1 FROM partner_rule')).toHaveLength(PARTNER_RULES_MAX)
  })

  it('B-08: under a name that another partner has given is not kept, and that is told', () => {
    const lanes = [HAIPHONG, 'CNSHA'].map((from) => ({ from, to: LOS_ANGELES }))
    const ports = [HAIPHONG, LOS_ANGELES, 'CNSHA']
    const t = twoPorts({ ports, agreement: { ...agreement, ports, lanes } })
    for (const from of [HAIPHONG, 'CNSHA']) {
      t.portOf(from).file(published({ from }))
      t.send(t.portOf(from))
      t.send(t.portOf(from))
    }
    expect(t.destination.events('item-refused')).toMatchObject([
      { item: 'published-rule', number: 'LIGHT', messageId: 'CNSHA:1:000000001' },
    ])
  })

  it('of a rule for somebody else’s port is not taken, nor words where nobody is named', () => {
    const t = twoPorts({ agreement })
    t.origin.file(published({ from: 'USLAX' }))
    t.settleDown()
    expect(steps(t)).toEqual([])
    const hollow = twoPorts({
      agreement: withoutWaiting(
        agreementOf({ kinds: { 'published-rule': { ...terms, fields: ['prototype'] } } }),
      ),
    })
    hollow.origin.file(published(), published({ number: 'P05', prototype }))
    hollow.settleDown()
    expect(steps(hollow)).toEqual(['P05 1 offered'])
    const masked = twoPorts({ agreement: { ...agreement, parties: 'pseudonymous' } })
    masked.origin.file(published(), published({ number: 'P05', prototype }))
    masked.settleDown()
    expect(steps(masked)).toEqual(['P05 1 offered'])
  })
})
