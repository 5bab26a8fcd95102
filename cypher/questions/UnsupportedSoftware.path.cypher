// From the organisation over a system and the touchpoint to the software; of several the first by id.
// @given organisation, touchpoint, product
// @columns node!, type, direction, fact, place
// @key place
MATCH (organisation)-[r:OPERATES]->(s:System)-[x:EXPOSES]->(touchpoint)-[u:RUNS]->(product)
WITH organisation, touchpoint, product, s, r, x, u ORDER BY s.id, r.fact, x.fact, u.fact LIMIT 1
WITH [[organisation, null], [s, r], [touchpoint, x], [product, u]] AS steps
UNWIND range(0, size(steps) - 1) AS place
WITH steps[place][0] AS node, steps[place][1] AS fact, place
RETURN node, replace(type(fact), '_PAST', '') AS type, fact, place,
  CASE WHEN endNode(fact) = node THEN 'OUT' WHEN startNode(fact) = node THEN 'IN' END AS direction
