// SHARED_BY leads from a touchpoint to an organisation that reaches it, through a touchpoint of its own: that one itself, where
// more than one fact leads there, or one that resolves to it. It holds where all facts of the way do.
CYPHER 25 replan=skip
CALL () {
  UNWIND $touchpoints AS id
  MATCH (t:TouchpointEver {id: id})
  RETURN t
  UNION
  UNWIND $systems AS id
  MATCH (:SystemEver {id: id})-[:EXPOSES]->(t)
  RETURN t
}
CALL (t) {
  MATCH (t)<-[exposes:EXPOSES]-(s:System)<-[operates:OPERATES]-(o)
  CALL (s, t) {
    WITH s, t WHERE COUNT { (t)<-[:EXPOSES|RESOLVES_TO]-() } > 1 OR COUNT { (s)<-[:OPERATES]-() } > 1
    RETURN t AS thing, [] AS resolves
    UNION ALL
    MATCH (t)-[r:RESOLVES_TO]->(thing)
    RETURN thing, [r] AS resolves
  }
  WITH o, thing,
    reduce(latest = exposes.validFrom, f IN operates + resolves | CASE WHEN f.validFrom > latest THEN f.validFrom ELSE latest END) AS validFrom,
    reduce(first = exposes.validTo, f IN operates + resolves | CASE WHEN f.validTo < first THEN f.validTo ELSE first END) AS validTo
  WITH [thing, o, validFrom, validTo] AS way WHERE validFrom < validTo
  RETURN collect(DISTINCT way) AS ways
}
WITH t, ways, COLLECT {
    MATCH (thing)-[x:SHARED_BY]->(o) WHERE x.through = t.id
    RETURN [x, [thing, o, x.validFrom, x.validTo]]
  } AS had
FOREACH (x IN [h IN had WHERE NOT h[1] IN ways | h[0]] | DELETE x)
WITH t, ways, [h IN had | h[1]] AS had
UNWIND [way IN ways WHERE NOT way IN had] AS way
WITH t.id AS through, way[0] AS thing, way[1] AS o, way[2] AS validFrom, way[3] AS validTo
CREATE (thing)-[:SHARED_BY {through: through, validFrom: validFrom, validTo: validTo}]->(o)
