-- What the numbers of a run are counted from, read off journal.sqlite and nothing else. Each query has a name; audit.js
-- runs them and divides. They can be run by hand with any SQLite: .parameter set :arm "'exchange'"

-- name: settings
SELECT name, value FROM setting;

-- name: arms
SELECT DISTINCT arm FROM entry UNION SELECT DISTINCT arm FROM truth;

-- name: consignments
-- One for each true consignment; of recorded trade one for each bill.
SELECT position, house_bill, ucr, port_of_loading, port_of_discharge, load_at, eta, 1 AS known,
  typology, duty_evaded_minor AS duty, harm_points AS harm
FROM truth WHERE arm = :arm
UNION ALL
SELECT 1000000000 + position, house_bill, ucr, port_of_loading, port_of_discharge, load_at, eta, 0, NULL, 0, 0
FROM sailing
WHERE house_bill NOT IN (SELECT house_bill FROM truth WHERE arm = :arm)
  AND position IN (SELECT min(position) FROM sailing GROUP BY house_bill)
ORDER BY 1;

-- name: unbilled
-- Boxes aboard that no bill names, and whose they are: the last to load first.
SELECT boxes.value AS container, house_bill, load_at
FROM truth, json_each(record, '$.unbilledContainers') AS boxes
WHERE arm = :arm ORDER BY load_at DESC, position;

-- name: names
-- Every name under which a port spoke of a shipment, and when it first did (the row of the least position).
SELECT shipment AS name, at, min(position) AS position
FROM entry WHERE arm = :arm AND shipment IS NOT NULL GROUP BY shipment ORDER BY position;

-- name: assessed
-- When a port first judged at least a sixth of its rules about a shipment, and what it thought last.
SELECT entry.port, entry.shipment AS name, grouped.first_at, entry.seq,
  json_extract(entry.event, '$.score') AS score, json_extract(entry.event, '$.expectedHarm') AS expected_harm
FROM entry JOIN (
  SELECT port, shipment, max(position) AS position,
    min(CASE WHEN 6 * json_extract(event, '$.judged') >= json_extract(event, '$.active') THEN at END) AS first_at
  FROM entry WHERE arm = :arm AND kind = 'assessed' GROUP BY port, shipment
) AS grouped ON grouped.position = entry.position
WHERE entry.arm = :arm;

-- name: decisions
SELECT port, shipment AS name, kind, json_extract(event, '$.score') AS score,
  json_extract(event, '$.expectedHarm') AS expected_harm, json_extract(event, '$.channel') AS channel,
  coalesce(json_extract(event, '$.inspected'), 0) AS inspected, json_extract(event, '$.chosenBy') AS chosen_by
FROM entry WHERE arm = :arm AND kind IN ('released', 'not-loaded') ORDER BY position;

-- name: findings
SELECT shipment AS name, json_extract(event, '$.port') AS port, json_extract(event, '$.outcome') AS outcome
FROM entry WHERE arm = :arm AND kind = 'found' ORDER BY position;

-- name: cleared
SELECT port, shipment AS name, json_extract(event, '$.trader') AS trader,
  json_extract(event, '$.arrivedAt') AS arrived, json_extract(event, '$.ashoreAt') AS ashore,
  json_extract(event, '$.declaredAt') AS declared, json_extract(event, '$.chosenAt') AS chosen,
  json_extract(event, '$.checkedAt') AS checked, json_extract(event, '$.scannedAt') AS scanned,
  json_extract(event, '$.openedAt') AS opened, json_extract(event, '$.clearedAt') AS cleared
FROM entry WHERE arm = :arm AND kind = 'cleared' ORDER BY position;

-- name: counts
-- How often a port did each of these about a shipment.
SELECT port, shipment AS name,
  sum(kind = 'referred') AS referrals,
  sum(kind = 'ordered' AND json_extract(event, '$.order') = 'do-not-load') AS stop_orders,
  sum(kind = 'warning-met') AS owed,
  sum(kind = 'feedback' AND json_extract(event, '$.inTime') AND json_extract(event, '$.told')) AS in_time,
  sum(kind = 'filed' AND json_extract(event, '$.document') = 'manifest') AS bills,
  sum(kind = 'applied' AND json_extract(event, '$.item') = 'export-declaration') AS mirrors
FROM entry WHERE arm = :arm AND shipment IS NOT NULL
  AND kind IN ('referred', 'ordered', 'warning-met', 'feedback', 'filed', 'applied')
GROUP BY port, shipment;

-- name: messages
SELECT port, at, kind, message_id AS id, json_extract(event, '$.message') AS message,
  json_extract(event, '$.items') AS items, json_extract(event, '$.outcome') AS outcome
FROM entry WHERE arm = :arm AND kind IN ('sealed', 'received', 'acknowledged', 'rejected', 'expired')
ORDER BY position;

-- name: fired
-- Every rule of every assessment, in the order of the journal.
SELECT entry.port, shipment AS name, at, rules.value AS rule
FROM entry, json_each(event, '$.rules') AS rules
WHERE arm = :arm AND kind = 'assessed' ORDER BY position, rules.key;

-- name: last_rules
-- The rules that fired when a shipment was last judged, by whichever port.
SELECT entry.shipment AS name, json_extract(entry.event, '$.rules') AS rules
FROM entry JOIN (
  SELECT max(position) AS position FROM entry
  WHERE arm = :arm AND kind = 'assessed' AND shipment IS NOT NULL GROUP BY shipment
) AS latest ON latest.position = entry.position
WHERE entry.arm = :arm;

-- name: operators
-- What was filed and told of standings of operators, and where a standing spoke for a shipment.
SELECT port, at, kind, coalesce(json_extract(event, '$.number'), json_extract(event, '$.operator')) AS operator,
  json_extract(event, '$.revision') AS revision
FROM entry WHERE arm = :arm AND (kind = 'benefit'
  OR (kind = 'filed' AND json_extract(event, '$.document') = 'aeo-status')
  OR (kind = 'applied' AND json_extract(event, '$.item') = 'aeo-status'))
ORDER BY position;

-- name: end
SELECT max(at) AS at FROM entry WHERE arm = :arm;

-- name: events
-- What instruments are counted from, each event with the consignment its port meant.
SELECT port, at, kind, shipment, event FROM entry WHERE arm = :arm AND kind IN
  ('filed', 'applied', 'assessed', 'found', 'not-loaded', 'released', 'trained', 'drift', 'benefit', 'lists-changed', 'partner-rule',
   'overdue', 'assistance', 'transit', 'drawn', 'warning-met', 'feedback-heard')
ORDER BY position;

-- name: truths
SELECT record FROM truth WHERE arm = :arm ORDER BY position;
