// From the organisation over a system and the touchpoint to the software; of several the first by id.
// @given organisation, touchpoint, product
// @columns node!, type, fact, place
// @key place
MATCH (organisation)-[r:OPERATES]->(s:System)-[x:EXPOSES]->(touchpoint)-[u:RUNS]->(product)
WITH organisation, touchpoint, product, s, r, x, u ORDER BY s.id, r.fact, x.fact, u.fact LIMIT 1
WITH [[organisation, null], [s, r], [touchpoint, x], [product, u]] AS steps
UNWIND range(0, size(steps) - 1) AS place
RETURN steps[place][0] AS node, replace(type(steps[place][1]), '_PAST', '') AS type, steps[place][1] AS fact, place
