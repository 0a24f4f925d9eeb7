/**
 * An assessment keeps what it rests on, so that it can be made again. Warnings and lists are found among the documents,
 * feedback owed for a warning is noted, and opened boxes are kept to be learned from.
 */
export const ASSESSMENT_GROUNDS = `
CREATE TABLE terms (
  id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, since INTEGER NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE situation (
  id INTEGER PRIMARY KEY,
  terms INTEGER NOT NULL REFERENCES terms (id),
  held TEXT NOT NULL,
  missing TEXT NOT NULL,
  UNIQUE (terms, held)
) STRICT;
ALTER TABLE assessment ADD COLUMN situation INTEGER REFERENCES situation (id);
ALTER TABLE assessment ADD COLUMN facts TEXT;
ALTER TABLE assessment ADD COLUMN alerts TEXT;

CREATE INDEX document_notice ON document (id) WHERE (kind = 'warning' OR kind = 'risk-list-update');

ALTER TABLE assessment ADD COLUMN learned_by TEXT;
CREATE INDEX assessment_learned ON assessment (at) WHERE learned_by IS NOT NULL;
CREATE TABLE learned_case (
  id TEXT PRIMARY KEY, at INTEGER NOT NULL, keys TEXT NOT NULL, illicit INTEGER NOT NULL, harm INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX learned_case_at ON learned_case (at, id);

CREATE TABLE feedback (
  warning TEXT NOT NULL,
  shipment INTEGER NOT NULL,
  since INTEGER NOT NULL,
  due_at INTEGER,
  given_at INTEGER,
  given_by TEXT,
  PRIMARY KEY (shipment, warning)
) STRICT, WITHOUT ROWID;
`
