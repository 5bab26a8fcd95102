// The nodes of a path, each with the fact that leads to it.
// @given stops, facts
// @columns node!, type, direction, fact, place
// @key place
UNWIND range(0, size(facts)) AS place
WITH stops[place] AS node, CASE WHEN place > 0 THEN facts[place - 1] END AS fact, place
RETURN node, replace(type(fact), '_PAST', '') AS type, fact, place,
  CASE WHEN endNode(fact) = node THEN 'OUT' WHEN startNode(fact) = node THEN 'IN' END AS direction
