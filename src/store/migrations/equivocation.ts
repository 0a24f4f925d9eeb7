/** Two checkpoints of one length with two heads, both signed by the partner: proof that it shows two logs. */
export const EQUIVOCATION = `
CREATE TABLE equivocation (
  partner TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  size INTEGER NOT NULL,
  first_signed BLOB NOT NULL,
  second_signed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
`
