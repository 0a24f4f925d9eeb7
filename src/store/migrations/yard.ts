/** When a shipment's boxes came ashore and when they were fetched: what lies in the yard for long was left behind. */
export const YARD = `
ALTER TABLE shipment ADD COLUMN landed_at INTEGER;
ALTER TABLE shipment ADD COLUMN fetched_at INTEGER;
CREATE INDEX shipment_in_yard ON shipment (shipper, landed_at)
  WHERE landed_at IS NOT NULL AND fetched_at IS NULL;
`
