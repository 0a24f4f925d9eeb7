/** Shipments whose assessment threw: how often, when it is tried again, and why, which may name what was filed. */
export const SCORING_FAILURES = `
CREATE TABLE scoring_failure (
  shipment INTEGER PRIMARY KEY REFERENCES shipment (id),
  tries INTEGER NOT NULL,
  retry_at INTEGER,
  why TEXT NOT NULL
) STRICT;
CREATE INDEX scoring_failure_retry ON scoring_failure (retry_at) WHERE retry_at IS NOT NULL;
`
