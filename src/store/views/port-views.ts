import type { Column, View } from './view.ts'

const SHIPMENT: readonly Column[] = [
  ['shipment', 'INTEGER', 's.id', 'row of the shipment in v_shipment'],
  ['house_bill', 'TEXT', 's.house_bill', 'house bill of lading; null until a bill is held'],
  ['ucr', 'TEXT', 's.ucr', 'unique consignment reference (ISO 15459); null until one is held'],
]

/** What an analyst reads of the database of one port. */
export const PORT_VIEWS: readonly View[] = [
  {
    name: 'v_shipment',
    rows: 'a shipment as this port knows it',
    columns: [
      ...SHIPMENT,
      ['direction', 'TEXT', 's.direction', 'in: bound for this port; out: loading here'],
      ['lane', 'TEXT', 's.lane', 'port of loading > port of discharge, UN/LOCODE'],
      ['voyage', 'TEXT', 's.voyage', 'carrier : voyage number : port of loading'],
      ['shipper', 'TEXT', 's.shipper', 'identification number of the shipper'],
      ['consignee', 'TEXT', 's.consignee', 'identification number of the consignee'],
      ['gross_kg', 'INTEGER', 's.gross_kg', 'gross mass on the bill, kg; 0 without a bill'],
      ['packages', 'INTEGER', 's.packages', 'packages on the bill; 0 without a bill'],
      ['load_at', 'INTEGER', 's.load_at', 'loading is planned, ms UTC'],
      ['etd', 'INTEGER', 's.etd', 'departure is planned, ms UTC'],
      ['eta', 'INTEGER', 's.eta', 'arrival is planned, ms UTC'],
      ['arrived_at', 'INTEGER', 's.arrived_at', 'the ship arrived, ms UTC'],
      ['landed_at', 'INTEGER', 's.landed_at', 'its first box came ashore here, ms UTC'],
      ['fetched_at', 'INTEGER', 's.fetched_at', 'its first box was fetched, ms UTC'],
      ['state', 'TEXT', 's.state', 'open, arrived, released or not-loaded'],
      ['assessed_at', 'INTEGER', 's.assessed_at', 'newest assessment, ms UTC'],
      ['score', 'INTEGER', 's.score', 'newest score, 0 to 1000; null when never assessed'],
      ['expected_harm', 'INTEGER', 's.expected_harm', 'expected harm, points'],
      ['channel', 'TEXT', 's.channel', 'green, yellow or red'],
      ['ordered', 'INTEGER', 's.ordered', '1: an order not to load is in force'],
      ['scan_asked', 'INTEGER', 's.scan_asked', '1: an examination at origin was asked for'],
      ['ruling', 'TEXT', 's.ruling', 'newest ruling of an officer; null without one'],
      ['found', 'TEXT', 's.found', 'newest opened box: none, anomaly or offence'],
    ],
    from: 'FROM shipment s',
  },
  {
    name: 'v_document',
    rows: 'a revision of a document held, own or the partner’s; purged ones are left out',
    columns: [
      ['document', 'INTEGER', 'd.id', 'row of the document, in the order of coming'],
      ...SHIPMENT,
      ['kind', 'TEXT', 'd.kind', 'manifest, export-declaration, certificate-of-origin, ...'],
      ['source', 'TEXT', 'd.source', 'own or partner'],
      ['number', 'TEXT', 'd.number', 'number of the document'],
      ['revision', 'INTEGER', 'd.revision', 'revision, counted from 1'],
      [
        'newest',
        'INTEGER',
        `CASE WHEN EXISTS (
    SELECT 1 FROM document later WHERE later.number = d.number AND later.kind = d.kind
      AND later.source = d.source AND later.revision > d.revision
  ) THEN 0 ELSE 1 END`,
        '1: no later revision of it is held',
      ],
      ['since', 'INTEGER', 'd.since', 'held here since, ms UTC'],
      ['message_id', 'TEXT', 'd.message_id', 'message that brought it; null for an own one'],
      ['body', 'TEXT', 'd.body', 'JSON of an own document; a partner’s lies in its message'],
    ],
    from: `FROM document d LEFT JOIN shipment s ON s.id = d.shipment WHERE d.kind NOT LIKE 'purged %'`,
  },
  {
    name: 'v_assessment',
    rows: 'an assessment of a shipment, old ones as well',
    columns: [
      ['assessment', 'INTEGER', 'a.id', 'row of the assessment, in the order of making'],
      ...SHIPMENT,
      ['assessed_at', 'INTEGER', 'a.at', 'made, ms UTC'],
      [
        'newest',
        'INTEGER',
        `CASE WHEN EXISTS (
    SELECT 1 FROM assessment later WHERE later.shipment = a.shipment AND later.id > a.id
  ) THEN 0 ELSE 1 END`,
        '1: the shipment has no later one',
      ],
      ['score', 'INTEGER', 'a.score', 'score, 0 to 1000'],
      ['expected_harm', 'INTEGER', 'a.expected_harm', 'expected harm, points'],
      ['channel', 'TEXT', 'a.channel', 'green, yellow or red'],
      ['trace', 'TEXT', 'a.trace', 'JSON: rules that spoke, and those that could not be judged'],
    ],
    from: 'FROM assessment a JOIN shipment s ON s.id = a.shipment',
  },
  {
    name: 'v_message',
    rows: 'a message this port sent or received',
    columns: [
      ['message_id', 'TEXT', 'm.message_id', 'sender : epoch : counter'],
      ['direction', 'TEXT', 'm.direction', 'in or out'],
      ['partner', 'TEXT', 'm.partner', 'the other port, UN/LOCODE'],
      ['kind', 'TEXT', 'm.kind', 'kind of message'],
      ['items', 'INTEGER', 'm.items', 'documents in it; null for a received one'],
      ['made_at', 'INTEGER', 'm.made_at', 'sealed, or received, ms UTC'],
      ['expires_at', 'INTEGER', 'm.expires_at', 'not sent after, ms UTC; null for a received one'],
      ['state', 'TEXT', 'm.state', 'queued, acknowledged, rejected, expired; received'],
      ['attempts', 'INTEGER', 'm.attempts', 'times it was sent; null for a received one'],
      ['settled_at', 'INTEGER', 'm.settled_at', 'its receipt came, ms UTC; null until then'],
      ['outcome', 'TEXT', 'm.outcome', 'what the receipt says; null without one'],
    ],
    from: `FROM (
  SELECT o.message_id, 'out' AS direction, o.recipient AS partner, o.kind, o.items, o.created_at AS made_at, o.expires_at,
    d.state, d.attempts, d.settled_at, d.outcome
  FROM outbox o JOIN delivery d ON d.message_id = o.message_id
  UNION ALL
  SELECT message_id, 'in', sender, kind, NULL, received_at, NULL, 'received', NULL, NULL, NULL FROM inbox
) m`,
  },
  {
    name: 'v_decision',
    rows: 'a decision of an officer',
    columns: [
      ['decision', 'INTEGER', 'c.id', 'row of the decision, in the order of making'],
      ...SHIPMENT,
      ['decided_at', 'INTEGER', 'c.at', 'made, ms UTC'],
      ['officer', 'TEXT', 'c.officer', 'who decided'],
      ['decided', 'TEXT', 'c.decision', 'request-information, do-not-load, hold, release, ...'],
      ['reason', 'TEXT', 'c.reason', 'why, in the words of the officer'],
    ],
    from: 'FROM decision c JOIN shipment s ON s.id = c.shipment',
  },
]
