import { ANALYST_VIEWS } from './migrations/analyst-views.ts'
import { ASSESSMENT_GROUNDS } from './migrations/assessment-grounds.ts'
import { ASSISTANCE } from './migrations/assistance.ts'
import { CASE_READS } from './migrations/case-reads.ts'
import { CERTIFICATE_REGISTER } from './migrations/certificate-register.ts'
import { EQUIVOCATION } from './migrations/equivocation.ts'
import { FIRST } from './migrations/first.ts'
import { OFFICERS } from './migrations/officers.ts'
import { PARTNER_RULES } from './migrations/partner-rules.ts'
import { PROCEDURES } from './migrations/procedures.ts'
import { PURGED } from './migrations/purged.ts'
import { QUEUE_BY_CHANNEL } from './migrations/queue-by-channel.ts'
import { QUEUE_GOODS } from './migrations/queue-goods.ts'
import { QUEUE_OF_SHARES } from './migrations/queue-of-shares.ts'
import { QUEUE_SORTS } from './migrations/queue-sorts.ts'
import { SCORING_FAILURES } from './migrations/scoring-failures.ts'
import { SUMMED_DRAWS } from './migrations/summed-draws.ts'
import { WAITING } from './migrations/waiting.ts'
import { WITHDRAWN } from './migrations/withdrawn.ts'
import { YARD } from './migrations/yard.ts'

/** Numbered, forward only; `user_version` of a database is the number of the last one applied. */
export const MIGRATIONS: readonly string[] = [
  FIRST,
  // What a partner sent lies in its message already: a document of it is a place there, not a second copy.
  // `x IN ('a', 'b', 'c')` in a CHECK makes SQLite build a little table for every row; comparisons cost nothing.
  `
CREATE TABLE document_2 (
  id INTEGER PRIMARY KEY,
  shipment INTEGER NOT NULL REFERENCES shipment (id),
  kind TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source = 'own' OR source = 'partner'),
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since INTEGER NOT NULL,
  body TEXT,
  message_id TEXT,
  position INTEGER,
  UNIQUE (number, kind, source, revision),
  CHECK (body IS NOT NULL OR (message_id IS NOT NULL AND position IS NOT NULL))
) STRICT;
INSERT INTO document_2
  SELECT id, shipment, kind, source, number, revision, since, body, message_id, NULL FROM document;
DROP TABLE document;
ALTER TABLE document_2 RENAME TO document;
CREATE INDEX document_shipment ON document (shipment);

CREATE TABLE shipment_2 (
  id INTEGER PRIMARY KEY,
  direction TEXT NOT NULL CHECK (direction = 'in' OR direction = 'out'),
  lane TEXT NOT NULL,
  house_bill TEXT,
  ucr TEXT,
  voyage TEXT,
  load_at INTEGER,
  eta INTEGER,
  shipper TEXT,
  consignee TEXT,
  state TEXT NOT NULL
    CHECK (state = 'open' OR state = 'arrived' OR state = 'released' OR state = 'not-loaded'),
  arrived_at INTEGER,
  dirty INTEGER NOT NULL,
  assessed_at INTEGER,
  score INTEGER,
  expected_harm INTEGER NOT NULL,
  channel TEXT NOT NULL CHECK (channel = 'green' OR channel = 'yellow' OR channel = 'red'),
  ordered INTEGER NOT NULL,
  scan_asked INTEGER NOT NULL,
  hold_told INTEGER NOT NULL,
  found TEXT
) STRICT;
INSERT INTO shipment_2 SELECT * FROM shipment;
DROP TABLE shipment;
ALTER TABLE shipment_2 RENAME TO shipment;
CREATE INDEX shipment_dirty ON shipment (id) WHERE dirty = 1;
CREATE INDEX shipment_voyage ON shipment (voyage) WHERE direction = 'in' AND state = 'open';
CREATE INDEX shipment_arrived ON shipment (id) WHERE state = 'arrived';
CREATE INDEX shipment_queue ON shipment (expected_harm DESC, score DESC, eta, id)
  WHERE direction = 'in' AND state IN ('open', 'arrived') AND score > 0;
`,
  // A list or a status goes to every partner, so a document may wait for several; and one whose shipment is on no known
  // lane yet waits for that.
  `
CREATE TABLE share_2 (
  document INTEGER NOT NULL REFERENCES document (id),
  recipient TEXT NOT NULL,
  lane TEXT NOT NULL,
  kind TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  PRIMARY KEY (document, recipient)
) STRICT, WITHOUT ROWID;
INSERT INTO share_2 SELECT * FROM share;
DROP TABLE share;
ALTER TABLE share_2 RENAME TO share;
CREATE INDEX share_due ON share (due_at);

CREATE TABLE share_off (
  document INTEGER PRIMARY KEY REFERENCES document (id),
  shipment INTEGER NOT NULL
) STRICT;
CREATE INDEX share_off_shipment ON share_off (shipment);

CREATE TABLE refused (
  header_sha256 BLOB PRIMARY KEY,
  message_id TEXT NOT NULL,
  sender TEXT NOT NULL,
  at INTEGER NOT NULL,
  why TEXT NOT NULL,
  header BLOB NOT NULL
) STRICT, WITHOUT ROWID;
`,
  // A document of no single shipment (a stow plan, an operator's status) lies here as well, and is found by its keys. A
  // name leads to every shipment that has it: what touches one of two must not be lost. Names that led to more than one
  // before are kept as leading nowhere.
  `
CREATE TABLE document_3 (
  id INTEGER PRIMARY KEY,
  shipment INTEGER REFERENCES shipment (id),
  kind TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source = 'own' OR source = 'partner'),
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since INTEGER NOT NULL,
  body TEXT,
  message_id TEXT,
  position INTEGER,
  UNIQUE (number, kind, source, revision),
  CHECK (body IS NOT NULL OR (message_id IS NOT NULL AND position IS NOT NULL))
) STRICT;
INSERT INTO document_3 SELECT * FROM document;
DROP TABLE document;
ALTER TABLE document_3 RENAME TO document;
CREATE INDEX document_shipment ON document (shipment) WHERE shipment IS NOT NULL;

CREATE TABLE document_key (
  key TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document (id),
  PRIMARY KEY (key, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE link_2 (
  key TEXT NOT NULL, shipment INTEGER NOT NULL, PRIMARY KEY (key, shipment)
) STRICT, WITHOUT ROWID;
INSERT INTO link_2 SELECT key, shipment FROM link;
DROP TABLE link;
ALTER TABLE link_2 RENAME TO link;

ALTER TABLE shipment ADD COLUMN container TEXT;
ALTER TABLE shipment ADD COLUMN master_bill TEXT;
ALTER TABLE shipment ADD COLUMN gross_kg INTEGER NOT NULL DEFAULT 0;
ALTER TABLE shipment ADD COLUMN packages INTEGER NOT NULL DEFAULT 0;
ALTER TABLE shipment ADD COLUMN billed_at INTEGER;
ALTER TABLE shipment ADD COLUMN first_manifest INTEGER;
ALTER TABLE shipment ADD COLUMN shares_box INTEGER NOT NULL DEFAULT 0;
ALTER TABLE shipment ADD COLUMN consignee_address TEXT;
CREATE INDEX shipment_master ON shipment (master_bill) WHERE master_bill IS NOT NULL AND direction = 'in';
CREATE INDEX shipment_shipper ON shipment (shipper, billed_at, gross_kg)
  WHERE billed_at IS NOT NULL AND direction = 'in';
CREATE INDEX shipment_consignee ON shipment (consignee, billed_at)
  WHERE billed_at IS NOT NULL AND direction = 'in';
CREATE INDEX shipment_consignee_address ON shipment (consignee_address, billed_at, consignee)
  WHERE consignee_address IS NOT NULL AND direction = 'in';
DROP INDEX shipment_voyage;
CREATE INDEX shipment_voyage ON shipment (voyage)
  WHERE direction = 'in' AND (state = 'open' OR state = 'arrived');

ALTER TABLE party_history ADD COLUMN since INTEGER;
CREATE TABLE trade_relation (
  shipper TEXT NOT NULL, consignee TEXT NOT NULL, PRIMARY KEY (shipper, consignee)
) STRICT, WITHOUT ROWID;
CREATE TABLE offence_address (
  address TEXT NOT NULL, party TEXT NOT NULL, offences INTEGER NOT NULL, PRIMARY KEY (address, party)
) STRICT, WITHOUT ROWID;
`,
  ASSESSMENT_GROUNDS,
  // Before loading, before departure, before arrival: the queue tells how much time there is.
  'ALTER TABLE shipment ADD COLUMN etd INTEGER',
  SCORING_FAILURES,
  CERTIFICATE_REGISTER,
  OFFICERS,
  WAITING,
  YARD,
  ASSISTANCE,
  WITHDRAWN,
  EQUIVOCATION,
  PURGED,
  QUEUE_BY_CHANNEL,
  ANALYST_VIEWS,
  PROCEDURES,
  CASE_READS,
  QUEUE_SORTS,
  PARTNER_RULES,
  QUEUE_GOODS,
  SUMMED_DRAWS,
  QUEUE_OF_SHARES,
]
