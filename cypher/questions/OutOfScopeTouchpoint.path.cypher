// From a certificate over its holder and a system it does not cover to the touchpoint; of several the first by id.
// @given certified, touchpoint
// @columns node!, type, direction, fact, place
// @key place
MATCH (certified)-[held:HOLDS]->(c:Certificate)
WHERE where(c, certificate) AND scoped(c)
WITH certified, touchpoint, held, c ORDER BY c.id, held.fact LIMIT 1
MATCH (certified)-[r:OPERATES]->(s:System)-[x:EXPOSES]->(touchpoint)
WITH certified, touchpoint, held, c, r, s, x ORDER BY s.id, r.fact, x.fact LIMIT 1
WITH [[c, null], [certified, held], [s, r], [touchpoint, x]] AS steps
UNWIND range(0, size(steps) - 1) AS place
WITH steps[place][0] AS node, steps[place][1] AS fact, place
RETURN node, replace(type(fact), '_PAST', '') AS type, fact, place,
  CASE WHEN endNode(fact) = node THEN 'OUT' WHEN startNode(fact) = node THEN 'IN' END AS direction
