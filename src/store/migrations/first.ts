/** The tables a port began with. */
export const FIRST = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE shipment (
  id INTEGER PRIMARY KEY,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  lane TEXT NOT NULL,
  house_bill TEXT,
  ucr TEXT,
  voyage TEXT,
  load_at INTEGER,
  eta INTEGER,
  shipper TEXT,
  consignee TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'arrived', 'released', 'not-loaded')),
  arrived_at INTEGER,
  dirty INTEGER NOT NULL,
  assessed_at INTEGER,
  score INTEGER,
  expected_harm INTEGER NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('green', 'yellow', 'red')),
  ordered INTEGER NOT NULL,
  scan_asked INTEGER NOT NULL,
  hold_told INTEGER NOT NULL,
  found TEXT
) STRICT;
CREATE INDEX shipment_dirty ON shipment (id) WHERE dirty = 1;
CREATE INDEX shipment_voyage ON shipment (voyage) WHERE direction = 'in' AND state = 'open';
CREATE INDEX shipment_arrived ON shipment (id) WHERE state = 'arrived';
CREATE INDEX shipment_queue ON shipment (expected_harm DESC, score DESC, eta, id)
  WHERE direction = 'in' AND state IN ('open', 'arrived') AND score > 0;

CREATE TABLE link (key TEXT PRIMARY KEY, shipment INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  shipment INTEGER NOT NULL REFERENCES shipment (id),
  kind TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('own', 'partner')),
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since INTEGER NOT NULL,
  body TEXT NOT NULL,
  message_id TEXT,
  UNIQUE (number, kind, source, revision)
) STRICT;
CREATE INDEX document_shipment ON document (shipment);

CREATE TABLE share (
  document INTEGER PRIMARY KEY REFERENCES document (id),
  recipient TEXT NOT NULL,
  lane TEXT NOT NULL,
  kind TEXT NOT NULL,
  due_at INTEGER NOT NULL
) STRICT;
CREATE INDEX share_due ON share (due_at);

CREATE TABLE assessment (
  id INTEGER PRIMARY KEY,
  shipment INTEGER NOT NULL REFERENCES shipment (id),
  at INTEGER NOT NULL,
  score INTEGER NOT NULL,
  expected_harm INTEGER NOT NULL,
  channel TEXT NOT NULL,
  trace TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_shipment ON assessment (shipment);

CREATE TABLE outbox (
  message_id TEXT PRIMARY KEY,
  recipient TEXT NOT NULL,
  lane TEXT NOT NULL,
  kind TEXT NOT NULL,
  items INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  header_sha256 BLOB NOT NULL,
  body_sha256 BLOB NOT NULL,
  envelope BLOB NOT NULL
) STRICT;

CREATE TABLE delivery (
  message_id TEXT PRIMARY KEY REFERENCES outbox (message_id),
  state TEXT NOT NULL CHECK (state IN ('queued', 'acknowledged', 'rejected', 'expired')),
  attempts INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  settled_at INTEGER,
  outcome TEXT,
  receipt BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_due ON delivery (next_at, message_id) WHERE state = 'queued';

CREATE TABLE inbox (
  message_id TEXT PRIMARY KEY,
  sender TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  kind TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  header_sha256 BLOB NOT NULL,
  envelope BLOB NOT NULL,
  receipt BLOB NOT NULL
) STRICT;
CREATE INDEX inbox_counter ON inbox (sender, epoch, counter);

CREATE TABLE log (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, entry TEXT NOT NULL, head BLOB NOT NULL) STRICT;

CREATE TABLE witness (
  partner TEXT PRIMARY KEY, size INTEGER NOT NULL, head BLOB NOT NULL, signed BLOB NOT NULL, at INTEGER NOT NULL
) STRICT;

CREATE TABLE party_history (
  party TEXT PRIMARY KEY, shipments INTEGER NOT NULL, offences INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE examination (
  shipment INTEGER PRIMARY KEY REFERENCES shipment (id),
  deadline INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  done_at INTEGER
) STRICT;
`
