// How many facts are there at a node, by relationship type, direction and kind of the other node?
// @given center
// @columns type!, direction!, kind!, facts!, nodes!
// @key type, direction, kind
MATCH (center)-[r:HOP]-(n)
WHERE hops(r, relationships) AND kinds(n, kinds) AND ($direction IS NULL OR ($direction = 'OUT') = (startNode(r) = center))
WITH replace(type(r), '_PAST', '') AS type, CASE WHEN startNode(r) = center THEN 'OUT' ELSE 'IN' END AS direction,
  kind(n) AS kind, n
RETURN type, direction, kind, count(*) AS facts, count(DISTINCT n) AS nodes
