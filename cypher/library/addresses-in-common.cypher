// @name Addresses that several organisations share
// @category Shared infrastructure
// @description Addresses to which touchpoints of at least so many organisations resolve, with who they are.
// @description One that many share is a door to all of them.
// @parameter least 2
MATCH (o:Organisation)-[:OPERATES]->(:System)-[:EXPOSES]->(:Touchpoint)-[:RESOLVES_TO]->(shared:Touchpoint)
WITH shared, collect(DISTINCT o.name) AS organisations
WHERE size(organisations) >= $least
RETURN shared.address AS address, size(organisations) AS count, organisations
ORDER BY count DESC, address
LIMIT 200
