// How far does an incident reach?
// @nodes incident
// @columns hops!, thing!
// @key hops, thing.id
CALL (incident) {
  MATCH (incident)-[:BREACHED]->(s:System)
  RETURN 1 AS far, s AS reached
  UNION
  MATCH (incident)-[:IMPLICATES]->(c:Control)
  RETURN 1 AS far, c AS reached
  UNION
  MATCH (incident)-[:BREACHED]->(:System)-[:EXPOSES]->(t:Touchpoint)
  RETURN 2 AS far, t AS reached
  UNION
  MATCH (incident)-[:ENTERED_THROUGH]->(e:Touchpoint)
  RETURN 2 AS far, e AS reached
  UNION
  MATCH (incident)-[:BREACHED]->(:System)-[:EXPOSES]->(:Touchpoint)-[:RESOLVES_TO|USES|RUNS]->(x:Touchpoint|Provider|Product)
  RETURN 3 AS far, x AS reached
  UNION
  MATCH (incident)-[:BREACHED]->(:System)-[:EXPOSES]->(:Touchpoint)-[:RESOLVES_TO|USES|RUNS]->{0,1}(y:Touchpoint|Provider|Product)
  MATCH (o:Organisation)-[:OPERATES]->(:System)-[:EXPOSES]->(:Touchpoint)-[:RESOLVES_TO|USES|RUNS]->{0,1}(y)
  WHERE EXISTS { MATCH (o)-[:HOLDS]->(:Certificate) } AND NOT EXISTS { MATCH (o)-[:SUFFERED]->(incident) }
  RETURN 4 AS far, o AS reached
}
WITH min(far) AS hops, reached AS thing
RETURN hops, thing
