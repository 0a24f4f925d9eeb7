/** Requests for assistance, asked of the partner (`own`) and by it, until they are answered. */
export const ASSISTANCE = `
CREATE TABLE assistance (
  number TEXT PRIMARY KEY,
  own INTEGER NOT NULL,
  shipment INTEGER NOT NULL REFERENCES shipment (id),
  subject TEXT NOT NULL,
  deadline INTEGER NOT NULL,
  answer TEXT,
  again_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX assistance_shipment ON assistance (shipment);
CREATE INDEX assistance_waiting ON assistance (deadline, number) WHERE own = 0 AND (answer IS NULL OR answer = 'postponed');
`
