/**
 * What officers decide about shipments, and what the console shows them: pages of the queue by time of arrival, and the
 * message by which a document left.
 */
export const OFFICERS = `
ALTER TABLE shipment ADD COLUMN ruling TEXT;
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  shipment INTEGER NOT NULL REFERENCES shipment (id),
  at INTEGER NOT NULL,
  officer TEXT NOT NULL,
  decision TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX decision_shipment ON decision (shipment);
CREATE INDEX shipment_by_eta ON shipment (eta, id)
  WHERE direction = 'in' AND state IN ('open', 'arrived') AND score > 0;
CREATE TABLE sent (
  document INTEGER NOT NULL REFERENCES document (id),
  message_id TEXT NOT NULL,
  PRIMARY KEY (document, message_id)
) STRICT, WITHOUT ROWID;
`
