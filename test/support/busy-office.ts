import type { RiskListUpdate } from '../../src/domain/risk-list-update.ts'
import type { Warning } from '../../src/domain/warning.ts'
import { DAY } from '../../src/kernel/time.ts'
import {
  agreementOf,
  HAIPHONG,
  LOS_ANGELES,
  make,
  ruleFiles,
  START,
  withoutWaiting,
} from './make.ts'
import { other } from './make-others.ts'
import { type TwoPorts, twoPorts } from './two-ports.ts'

const terms = { purpose: 'a story', batchWindow: 0 }

/** A heavy box is suspected of a lie about its origin, of which the country of export is asked. */
const aboutOrigin = ruleFiles
  .filter(({ text }) => text.includes('id: HEAVY'))
  .map(({ text }) => ({
    path: 'f/origin.yaml',
    text: text.replace('id: HEAVY', 'id: ORIGIN').replace('[T05]', '[T01]').replace('70', '80'),
  }))

export const warningOf = (over: Partial<Warning> = {}): Warning => ({
  kind: 'warning',
  number: 'W-1',
  revision: 1,
  from: HAIPHONG,
  subject: { container: 'MSKU1234565' },
  text: 'Seen with a false wall',
  feedbackDue: START + 10 * DAY,
  validFrom: START,
  validTo: START + 40 * DAY,
  ...over,
})

const entry = (id: string, over = {}) => ({
  id,
  subject: { goods: ['940350'] },
  reason: 'seen',
  validFrom: START,
  validTo: START + 40 * DAY,
  ...over,
})

export const listOf = (over: Partial<RiskListUpdate> = {}): RiskListUpdate => ({
  kind: 'risk-list-update',
  number: 'L-1',
  revision: 1,
  list: 'goods',
  from: HAIPHONG,
  effectiveFrom: START,
  entries: [entry('E1'), entry('E2'), entry('E3', { validTo: START })],
  ...over,
})

/** A destination with something in each of its registers; `words` replace the texts that people write. */
export function busyOffice(
  words: Partial<{ text: string; name: string; number: string }> = {},
): TwoPorts {
  const { text = 'Seen with a false wall', name = 'Saigon Timber', number = 'VNC-1' } = words
  const t = twoPorts({
    agreement: withoutWaiting(
      agreementOf({
        kinds: Object.fromEntries(
          [
            ...(['manifest', 'export-declaration', 'warning', 'warning-feedback'] as const),
            ...(['risk-list-update', 'aeo-status', 'certificate-of-origin'] as const),
            ...(['assistance-request', 'assistance-response', 'control-result'] as const),
          ].map((kind) => [
            kind,
            kind === 'risk-list-update' ? { ...terms, cadence: 30 * DAY } : terms,
          ]),
        ),
      }),
    ),
    rules: aboutOrigin,
    operation: {
      name: 'Mekong Dragon',
      phases: [
        { name: 'one', from: START - DAY, to: START + 5 * DAY },
        { name: 'two', from: START + 5 * DAY, to: START + 9 * DAY },
      ],
    },
  })
  t.origin.file(
    make.manifest({ grossKg: 31_000 }),
    warningOf({ text }),
    warningOf({ number: 'W-2', subject: { container: 'TCLU7654325' }, feedbackDue: START + DAY }),
    listOf(),
    listOf({
      revision: 2,
      effectiveFrom: START + 1,
      entries: [entry('E1'), entry('E2', { reason: text }), entry('E4')],
    }),
    other.operator({
      holder: { name, id: '0107' },
      tin: 'VN0107',
      number: 'VN0107',
      country: 'VN',
    }),
    other.certificate({ number }),
  )
  t.destination.file(
    make.manifest({ grossKg: 31_000 }),
    make.manifest({
      houseBill: 'HPH260002',
      number: 'HPH260002',
      ucr: 'UCR-2',
      containers: [{ number: 'TCLU7654325', seals: [] }],
    }),
    warningOf({ number: 'W-3', from: LOS_ANGELES, subject: { container: 'XXXU0000000' } }),
    other.operator({ status: 'suspended' }),
    other.claim({ certificate: number }),
    other.claim({ number: 'USP-2', houseBill: 'HPH260002', certificate: number }),
    other.claim({ number: 'USP-3', houseBill: 'HPH260002', certificate: 'FORGED' }),
  )
  t.settleDown(t.now() + 1)
  t.wait(2 * DAY)
  t.destination.record(
    make.controlResult({ examinedAt: LOS_ANGELES, outcome: 'offence', typology: 'T05' }),
  )
  t.settleDown(t.now() + 1)
  return t
}
