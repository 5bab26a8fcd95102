// Which suppliers and which shared infrastructure reach the most certified organisations within three hops? Along supply, or
// over systems to touchpoints and what these depend on; a supplier's touchpoints count as well.
// @columns thing!, through!, certified!, fewer
// @key fewer, thing.id
MATCH (o:Organisation)
WHERE certified(o) AND where(o, certified)
CALL (o) {
  WITH o WHERE 'SUPPLIER' IN $through
  MATCH (o)-[:SUPPLIED_BY]->{1,3}(thing:Organisation)
  WHERE thing <> o
  RETURN thing, 'SUPPLIER' AS way
  UNION
  WITH o WHERE 'TOUCHPOINT' IN $through
  MATCH (o)-[:SUPPLIED_BY]->{0,1}(:Organisation)-[:OPERATES]->(:System)-[:EXPOSES]->(thing:Touchpoint)
  RETURN thing, 'TOUCHPOINT' AS way
  UNION
  WITH o WHERE any(way IN $through WHERE way <> 'SUPPLIER')
  MATCH (o)-[:OPERATES]->(:System)-[:EXPOSES]->(:Touchpoint)-[:RESOLVES_TO|USES|RUNS]->(thing:Touchpoint|Provider|Product)
  WITH thing, CASE WHEN thing:Touchpoint THEN 'TOUCHPOINT' WHEN thing:Provider THEN 'PROVIDER' ELSE 'PRODUCT' END AS way
  WHERE way IN $through
  RETURN thing, way
}
WITH thing, way, count(*) AS certified WHERE certified >= $least
RETURN thing, way AS through, certified, -certified AS fewer
