/**
 * What a sweep leaves in PostgreSQL, beside the tables of pg-boss. Times are milliseconds and are handed in. Under a lock:
 * workers that come at once would make the same table twice.
 */
export const TABLES = `
BEGIN;
SELECT pg_advisory_xact_lock(760517);
CREATE SCHEMA IF NOT EXISTS portpair;
CREATE TABLE IF NOT EXISTS portpair.shared (
  digest text PRIMARY KEY,
  body text NOT NULL
);
CREATE TABLE IF NOT EXISTS portpair.sweep (
  id text PRIMARY KEY,
  name text NOT NULL,
  build text NOT NULL,
  begun_at bigint NOT NULL,
  ended_at bigint
);
CREATE TABLE IF NOT EXISTS portpair.unit (
  sweep text NOT NULL REFERENCES portpair.sweep,
  place int NOT NULL,
  key text NOT NULL,
  replay text NOT NULL,
  PRIMARY KEY (sweep, place)
);
CREATE INDEX IF NOT EXISTS unit_by_key ON portpair.unit (key);
CREATE TABLE IF NOT EXISTS portpair.result (
  key text PRIMARY KEY,
  digest text NOT NULL,
  body text NOT NULL,
  worker text NOT NULL,
  at bigint NOT NULL
);
CREATE TABLE IF NOT EXISTS portpair.attempt (
  key text NOT NULL,
  number int NOT NULL,
  worker text NOT NULL,
  begun_at bigint NOT NULL,
  outcome text CHECK (outcome IN ('done', 'failed', 'handed back')),
  PRIMARY KEY (key, number)
);
CREATE TABLE IF NOT EXISTS portpair.failure (
  key text PRIMARY KEY,
  attempts int NOT NULL,
  message text NOT NULL,
  at bigint NOT NULL
);
CREATE TABLE IF NOT EXISTS portpair.alarm (
  key text NOT NULL,
  digest text NOT NULL,
  worker text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (key, digest)
);
COMMIT;
`
