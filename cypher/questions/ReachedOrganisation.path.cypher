// The shortest way from the organisation to what reaches it; of several the first by ids.
// @given organisation, thing
// @columns node!, type, direction, fact, place
// @key place
CALL (organisation, thing) {
  MATCH p = (organisation)-[:SUPPLIED_BY]->{1,3}(thing)
  RETURN p
  UNION ALL
  MATCH p = (organisation)-[:SUPPLIED_BY]->{0,1}(:Organisation)-[:OPERATES]->(:System)-[:EXPOSES]->(thing)
  RETURN p
  UNION ALL
  MATCH p = (organisation)-[:OPERATES]->(:System)-[:EXPOSES]->(:Touchpoint)-[:RESOLVES_TO|USES|RUNS]->(thing)
  RETURN p
}
WITH p ORDER BY length(p), [one IN nodes(p) | one.id], [one IN relationships(p) | one.fact] LIMIT 1
UNWIND range(0, length(p)) AS place
WITH nodes(p)[place] AS node, CASE WHEN place > 0 THEN relationships(p)[place - 1] END AS fact, place
RETURN node, replace(type(fact), '_PAST', '') AS type, fact, place,
  CASE WHEN endNode(fact) = node THEN 'OUT' WHEN startNode(fact) = node THEN 'IN' END AS direction
