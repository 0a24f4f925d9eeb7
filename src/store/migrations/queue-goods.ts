/**
 * Goods of what waits in the queue, so that lines are found by HS code, and the time of departure, so that they are found by
 * their next deadline. What older builds took in from this port's own side is read from its papers.
 */
export const QUEUE_GOODS = `
CREATE TABLE shipment_goods (
  shipment INTEGER NOT NULL, hs6 TEXT NOT NULL, PRIMARY KEY (shipment, hs6)
) STRICT, WITHOUT ROWID;
CREATE INDEX shipment_goods_hs6 ON shipment_goods (hs6, shipment);
INSERT OR IGNORE INTO shipment_goods
  SELECT shipment.id, json_extract(line.value, '$.hs6') FROM shipment
  JOIN document ON document.shipment = shipment.id AND document.body IS NOT NULL AND document.source = 'own'
  JOIN json_each(document.body, '$.items') AS line
  WHERE shipment.direction = 'in' AND shipment.state IN ('open', 'arrived')
    AND document.kind IN ('manifest', 'export-declaration', 'security-filing', 'import-declaration')
    AND json_extract(line.value, '$.hs6') IS NOT NULL;
CREATE INDEX shipment_by_departure ON shipment (etd, id)
  WHERE direction = 'in' AND state IN ('open', 'arrived') AND score > 0;
`
