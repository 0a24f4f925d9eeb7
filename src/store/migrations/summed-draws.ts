/**
 * What was drawn from a certificate is the sum of the claims by it, which are read with it anyhow: kept as a column, every
 * claim would change the certificate's row, too. Claims of one certificate are put in order by whoever reads them.
 */
export const SUMMED_DRAWS = `
ALTER TABLE certificate DROP COLUMN drawn_kg;
DROP INDEX certificate_draw_certificate;
CREATE INDEX certificate_draw_certificate ON certificate_draw (issuer, certificate);
`
