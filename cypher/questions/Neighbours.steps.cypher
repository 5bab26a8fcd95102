// Each fact from a node or to it, and the node at its other end.
// @given center
// @columns node!, type, direction, fact
// @key node.id, fact.fact
MATCH (center)-[r:HOP]-(n)
WHERE hops(r, relationships) AND kinds(n, kinds) AND ($direction IS NULL OR ($direction = 'OUT') = (startNode(r) = center))
RETURN n AS node, replace(type(r), '_PAST', '') AS type, CASE WHEN startNode(r) = center THEN 'OUT' ELSE 'IN' END AS direction,
  r AS fact
