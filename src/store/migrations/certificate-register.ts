/**
 * The register of certificates of origin: what each allows, and what claims have drawn from it. Every country numbers its
 * own certificates, and every side its own claims. What was held before there was one is entered by the port that opens.
 */
export const CERTIFICATE_REGISTER = `
CREATE TABLE certificate (
  issuer TEXT NOT NULL,
  number TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source = 'own' OR source = 'partner'),
  status TEXT NOT NULL,
  exporter TEXT NOT NULL,
  valid_to INTEGER NOT NULL,
  issued_kg INTEGER NOT NULL,
  drawn_kg INTEGER NOT NULL,
  PRIMARY KEY (issuer, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE certificate_draw (
  source TEXT NOT NULL CHECK (source = 'own' OR source = 'partner'),
  claim TEXT NOT NULL,
  issuer TEXT NOT NULL,
  certificate TEXT NOT NULL,
  shipment TEXT NOT NULL,
  exporter TEXT NOT NULL,
  kg INTEGER NOT NULL,
  at INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  PRIMARY KEY (source, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX certificate_draw_certificate ON certificate_draw (issuer, certificate, at, claim, source);
INSERT INTO meta (key, value) SELECT 'register-owed', '1'
  WHERE EXISTS (SELECT 1 FROM document WHERE kind = 'certificate-of-origin' OR kind = 'preference-claim');
`
