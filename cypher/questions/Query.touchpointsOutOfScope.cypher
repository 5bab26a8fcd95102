// Which touchpoints of certified organisations lie outside the scope of their certificates? Those that only systems expose
// which no certificate in force covers. A certificate covers systems, not the company, and its holder may have several.
// @columns certified!, touchpoint!
// @key certified.id, touchpoint.id
MATCH (o:Certified)
WHERE page(o.id) AND where(o, certified)
CALL (o) {
  MATCH (o)-[:HOLDS]->(c:Certificate)-[:COVERS]->(inside:System)
  WHERE where(c, certificate)
  WITH o, collect(DISTINCT inside) AS scope
  MATCH (o)-[:OPERATES]->(s:System)-[:EXPOSES]->(t:Touchpoint)
  WITH scope, t, collect(DISTINCT s) AS exposing
  WHERE none(one IN exposing WHERE one IN scope)
  WITH t
  WHERE where(t, touchpoint) AND (NOT $requireUnpatched OR exposed(t))
  RETURN t
}
WITH o, t
WHERE after(o.id, t.id)
RETURN o AS certified, t AS touchpoint ORDER BY o.id, t.id LIMIT $limit
