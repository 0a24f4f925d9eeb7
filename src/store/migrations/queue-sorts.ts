/**
 * More orders of the queue, each by its index: by score, and by the time of loading. The likeliest typology stands beside
 * the score, so that the lines of one are found; most have none. What older builds assessed is read from its trace.
 */
export const QUEUE_SORTS = `
ALTER TABLE shipment ADD COLUMN typology TEXT;
UPDATE shipment SET typology = (
  SELECT likely.key FROM assessment, json_each(assessment.trace, '$.typologies') AS likely
  WHERE assessment.id = (SELECT max(newest.id) FROM assessment AS newest WHERE newest.shipment = shipment.id)
  ORDER BY likely.value DESC, likely.key LIMIT 1
) WHERE direction = 'in' AND state IN ('open', 'arrived') AND score > 0;
CREATE INDEX shipment_by_score ON shipment (score DESC, id)
  WHERE direction = 'in' AND state IN ('open', 'arrived') AND score > 0;
CREATE INDEX shipment_by_loading ON shipment (load_at, id)
  WHERE direction = 'in' AND state IN ('open', 'arrived') AND score > 0;
CREATE INDEX shipment_by_typology ON shipment (typology, expected_harm DESC, score DESC, eta, id)
  WHERE typology IS NOT NULL AND direction = 'in' AND state IN ('open', 'arrived') AND score > 0;
`
