// From the certificate over its holder to the breach.
// @given certificate, organisation, incident, held, suffered
// @columns node!, type, direction, fact, place
// @key place
WITH [[certificate, null], [organisation, held], [incident, suffered]] AS steps
UNWIND range(0, size(steps) - 1) AS place
WITH steps[place][0] AS node, steps[place][1] AS fact, place
RETURN node, replace(type(fact), '_PAST', '') AS type, fact, place,
  CASE WHEN endNode(fact) = node THEN 'OUT' WHEN startNode(fact) = node THEN 'IN' END AS direction
