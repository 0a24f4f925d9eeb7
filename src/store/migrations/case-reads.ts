/**
 * What people look up in the registers is found by an index: feedback by its warning, claims that did not hold by their
 * time, requests by their deadline. And what the partner did about warnings of this port is kept beside the documents.
 */
export const CASE_READS = `
CREATE TABLE warning_answer (
  warning TEXT NOT NULL, shipment INTEGER NOT NULL, action TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (warning, shipment)
) STRICT, WITHOUT ROWID;
CREATE INDEX feedback_warning ON feedback (warning);
CREATE INDEX certificate_draw_failed ON certificate_draw (at, source, claim)
  WHERE verdict <> 'good' AND verdict <> 'unverifiable' AND verdict <> '';
CREATE INDEX assistance_deadline ON assistance (deadline, number);
`
