// What was said before SHARED_BY was kept.
MATCH (t:TouchpointEver)
CALL (t) {
  MATCH (t)<-[exposes:EXPOSES]-(s:System)<-[operates:OPERATES]-(o)
  CALL (s, t) {
    WITH s, t WHERE COUNT { (t)<-[:EXPOSES|RESOLVES_TO]-() } > 1 OR COUNT { (s)<-[:OPERATES]-() } > 1
    RETURN t AS thing, [] AS resolves
    UNION ALL
    MATCH (t)-[r:RESOLVES_TO]->(thing)
    RETURN thing, [r] AS resolves
  }
  WITH DISTINCT t, o, thing,
    reduce(latest = exposes.validFrom, f IN operates + resolves | CASE WHEN f.validFrom > latest THEN f.validFrom ELSE latest END) AS validFrom,
    reduce(first = exposes.validTo, f IN operates + resolves | CASE WHEN f.validTo < first THEN f.validTo ELSE first END) AS validTo
  WHERE validFrom < validTo
  CREATE (thing)-[:SHARED_BY {through: t.id, validFrom: validFrom, validTo: validTo}]->(o)
} IN TRANSACTIONS OF 1000 ROWS;
