/** Lines of one channel are found without reading those of the others, and counted. */
export const QUEUE_BY_CHANNEL = `
CREATE INDEX shipment_by_channel ON shipment (channel, expected_harm DESC, score DESC, eta, id)
  WHERE direction = 'in' AND state IN ('open', 'arrived') AND score > 0;
`
