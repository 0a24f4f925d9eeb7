/** When the body of a received message was purged; its header, receipt and place in the log stay. */
export const PURGED = `
ALTER TABLE inbox ADD COLUMN purged_at INTEGER;
CREATE INDEX inbox_kept ON inbox (kind, received_at) WHERE purged_at IS NULL;
`
