/**
 * Where each procedure stands. `shipment` is 0 for one about no single shipment, `own` 1 where this port waits for the other,
 * `passed` 1 once its deadline has passed, `noted` how many impossible steps the log has.
 */
export const PROCEDURES = `
CREATE TABLE procedure (
  kind TEXT NOT NULL,
  shipment INTEGER NOT NULL,
  name TEXT NOT NULL,
  own INTEGER NOT NULL,
  state TEXT NOT NULL,
  open INTEGER NOT NULL,
  since INTEGER NOT NULL,
  due_at INTEGER,
  passed INTEGER NOT NULL,
  noted INTEGER NOT NULL,
  PRIMARY KEY (shipment, kind, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX procedure_due ON procedure (due_at) WHERE open = 1 AND passed = 0 AND due_at IS NOT NULL;
CREATE INDEX procedure_asked ON procedure (due_at, kind, shipment, name)
  WHERE open = 1 AND own = 0 AND (kind = 'request' OR kind = 'order');
`
