/** The register of certificates of origin: what each allows, and what claims have drawn from it. */
export const CERTIFICATE_REGISTER = `
CREATE TABLE certificate (
  number TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  exporter TEXT NOT NULL,
  valid_to INTEGER NOT NULL,
  issued_kg INTEGER NOT NULL,
  drawn_kg INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE certificate_draw (
  claim TEXT PRIMARY KEY,
  certificate TEXT NOT NULL,
  shipment TEXT NOT NULL,
  exporter TEXT NOT NULL,
  kg INTEGER NOT NULL,
  at INTEGER NOT NULL,
  verdict TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX certificate_draw_certificate ON certificate_draw (certificate, at, claim);
`
