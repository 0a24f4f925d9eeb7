/** What waits for something is found without reading what does not: groups of documents to seal, boxes to examine. */
export const WAITING = `
CREATE INDEX share_group ON share (recipient, lane, kind, document);
CREATE INDEX examination_asked ON examination (deadline, shipment) WHERE done_at IS NULL;
`
