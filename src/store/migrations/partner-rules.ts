/**
 * Rules that partners published, each in the highest revision that came. `state`: see `PartnerRuleState`. `issues` is JSON
 * of what the check found, `decided_by` the officer, empty where the port's configuration decided.
 */
export const PARTNER_RULES = `
CREATE TABLE partner_rule (
  publisher TEXT NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  document INTEGER NOT NULL,
  state TEXT NOT NULL,
  since INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  issues TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (publisher, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX partner_rule_heard ON partner_rule (publisher) WHERE state = 'heard';
CREATE INDEX partner_rule_document ON partner_rule (document);
`
