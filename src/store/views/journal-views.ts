import type { Column, View } from './view.ts'

const ARM: Column = ['arm', 'TEXT', 'e.arm', 'arm of the run: baseline, exchange, ...']
const PORT: Column = ['port', 'TEXT', 'e.port', 'port where it happened, UN/LOCODE']
const at = (name: string): Column => [
  name,
  'INTEGER',
  'e.at',
  'when, ms UTC in the time of the run',
]
const SHIPMENT: Column = ['shipment', 'TEXT', 'e.shipment', 'house bill, or UCR without a bill']

const text = (name: string, field: string, meaning: string): Column => [
  name,
  'TEXT',
  `e.event ->> '$.${field}'`,
  meaning,
]
const integer = (name: string, field: string, meaning: string): Column => [
  name,
  'INTEGER',
  `CAST(e.event ->> '$.${field}' AS BIGINT)`,
  meaning,
]
const truth = (name: string, type: Column[1], meaning: string): Column => [
  name,
  type,
  `coalesce(billed.${name}, referred.${name})`,
  meaning,
]
const SCORED: readonly Column[] = [
  integer('score', 'score', 'score, 0 to 1000; null when never assessed'),
  integer('expected_harm', 'expectedHarm', 'expected harm, points'),
]

/** What an analyst reads of the journal of a run: every arm in one table, told apart by `arm`. */
export const JOURNAL_VIEWS: readonly View[] = [
  {
    name: 'v_shipment',
    rows: 'what became of a shipment in an arm, and what was true of it',
    columns: [
      ARM,
      PORT,
      SHIPMENT,
      ['fate', 'TEXT', 'e.kind', 'released or not-loaded'],
      at('decided_at'),
      ...SCORED,
      text('channel', 'channel', 'green, yellow or red; null when not loaded'),
      [
        'inspected',
        'INTEGER',
        `CASE WHEN CAST(e.event ->> '$.inspected' AS TEXT) IN ('1', 'true') THEN 1
    WHEN e.kind = 'released' THEN 0 END`,
        '1: its boxes were opened here; null when not loaded',
      ],
      text('chosen_by', 'chosenBy', 'criteria, random or top-up; null when not opened'),
      truth('port_of_loading', 'TEXT', 'true port of loading, UN/LOCODE'),
      truth('load_at', 'INTEGER', 'true time of loading, ms UTC'),
      truth('eta', 'INTEGER', 'time of arrival, ms UTC'),
      truth('typology', 'TEXT', 'true offence; null for an honest one, or where nobody knows'),
      truth('duty_evaded_minor', 'INTEGER', 'true duty evaded, minor units of the currency'),
      truth('harm_points', 'INTEGER', 'true harm, points'),
    ],
    from: `FROM entry e
LEFT JOIN truth billed ON billed.arm = e.arm AND billed.house_bill = e.shipment
LEFT JOIN truth referred ON referred.arm = e.arm AND referred.ucr = e.shipment
WHERE e.kind = 'released' OR e.kind = 'not-loaded'`,
  },
  {
    name: 'v_document',
    rows: 'a revision of a document that a port’s own side filed',
    columns: [
      ARM,
      PORT,
      SHIPMENT,
      at('filed_at'),
      text('kind', 'document', 'manifest, export-declaration, certificate-of-origin, ...'),
      text('number', 'number', 'number of the document'),
      integer('revision', 'revision', 'revision, counted from 1'),
    ],
    from: `FROM entry e WHERE e.kind = 'filed'`,
  },
  {
    name: 'v_assessment',
    rows: 'an assessment of a shipment by a port',
    columns: [
      ARM,
      PORT,
      SHIPMENT,
      at('assessed_at'),
      ...SCORED,
      text('channel', 'channel', 'green, yellow or red'),
      text('rules', 'rules', 'JSON list of the rules that spoke'),
      integer('judged', 'judged', 'rules that could be judged'),
      integer('active', 'active', 'rules in force'),
    ],
    from: `FROM entry e WHERE e.kind = 'assessed'`,
  },
  {
    name: 'v_message',
    rows: 'a message from its sealing to its receipt',
    columns: [
      ['arm', 'TEXT', 'm.arm', 'arm of the run: baseline, exchange, ...'],
      ['message_id', 'TEXT', 'm.message_id', 'sender : epoch : counter'],
      ['sender', 'TEXT', 'm.sender', 'port that sealed it, UN/LOCODE'],
      ['recipient', 'TEXT', 'm.recipient', 'port that kept it, UN/LOCODE; null until then'],
      ['kind', 'TEXT', `m.sealed ->> '$.message'`, 'kind of message'],
      ['items', 'INTEGER', `CAST(m.sealed ->> '$.items' AS BIGINT)`, 'documents in it'],
      ['sealed_at', 'INTEGER', 'm.sealed_at', 'sealed, ms UTC'],
      ['received_at', 'INTEGER', 'm.received_at', 'kept by the recipient, ms UTC; null until then'],
      ['settled_at', 'INTEGER', 'm.settled_at', 'end at its sender, ms UTC; null until then'],
      ['state', 'TEXT', 'm.state', 'acknowledged, rejected, expired; null while it is under way'],
      ['attempts', 'INTEGER', `CAST(m.settled ->> '$.attempts' AS BIGINT)`, 'times it was sent'],
      ['applied', 'INTEGER', 'm.applied', 'documents the recipient took over from it'],
    ],
    from: `FROM (
  SELECT arm, message_id,
    max(CASE WHEN kind = 'sealed' THEN port END) AS sender,
    max(CASE WHEN kind = 'received' THEN port END) AS recipient,
    max(CASE WHEN kind = 'sealed' THEN event END) AS sealed,
    max(CASE WHEN kind = 'sealed' THEN e.at END) AS sealed_at,
    max(CASE WHEN kind = 'received' THEN e.at END) AS received_at,
    max(CASE WHEN kind IN ('acknowledged', 'rejected', 'expired') THEN e.at END) AS settled_at,
    max(CASE WHEN kind IN ('acknowledged', 'rejected', 'expired') THEN kind END) AS state,
    max(CASE WHEN kind IN ('acknowledged', 'rejected', 'expired') THEN event END) AS settled,
    count(CASE WHEN kind = 'applied' THEN 1 END) AS applied
  FROM entry e WHERE message_id IS NOT NULL GROUP BY arm, message_id
) m WHERE m.sealed IS NOT NULL`,
  },
  {
    name: 'v_finding',
    rows: 'what an opened box held',
    columns: [
      ARM,
      PORT,
      SHIPMENT,
      at('found_at'),
      text('opened_in', 'port', 'port where it was opened, UN/LOCODE'),
      text('outcome', 'outcome', 'none, anomaly or offence'),
      text('typology', 'typology', 'kind of offence; null without one'),
      integer('duty_evaded_minor', 'dutyEvadedMinor', 'duty evaded, minor units of the currency'),
      integer('harm_points', 'harmPoints', 'harm, points'),
    ],
    from: `FROM entry e WHERE e.kind = 'found'`,
  },
]
