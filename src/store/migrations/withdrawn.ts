/** Documents of a shipment that whoever filed them took back, up to a revision; known even before they come. */
export const WITHDRAWN = `
CREATE TABLE withdrawn (
  shipment INTEGER NOT NULL REFERENCES shipment (id), kind TEXT NOT NULL, number TEXT NOT NULL, source TEXT NOT NULL, up_to INTEGER NOT NULL,
  PRIMARY KEY (shipment, kind, number, source)
) STRICT, WITHOUT ROWID;
`
