// Which software runs on internet touchpoints past the last day its maker supports it? Nobody mends it any more, so its
// risk may not be accepted.
// @columns organisation!, touchpoint!, product!, daysPast!, accepted
// @key organisation.id, touchpoint.id, product.id
WITH date(datetime({epochMillis: $asOf, timezone: 'Asia/Seoul'})) AS today
MATCH (p:Product)
WHERE p.endOfSupport < today AND where(p, product)
WITH p, duration.inDays(p.endOfSupport, today).days AS daysPast
MATCH (p)<-[:RUNS]-(t:Touchpoint)<-[:EXPOSES]-(:System)<-[:OPERATES]-(o:Organisation)
WITH DISTINCT o, t, p, daysPast
WHERE after(o.id, t.id, p.id)
WITH o, t, p, daysPast
WHERE certified(o) AND where(o, organisation)
WITH o, t, p, daysPast, COLLECT {
  MATCH (t)-[:EXPOSED_TO]->(e:Exposure)-[:OF]->(f:Vulnerability|Weakness)
  WHERE e.status = 'ACCEPTED' AND (f.name = 'End of support' OR EXISTS { MATCH (p)-[:AFFECTED_BY]->(f) })
  RETURN DISTINCT e
} AS accepted
WHERE NOT $requireAccepted OR size(accepted) > 0
RETURN o AS organisation, t AS touchpoint, p AS product, daysPast, accepted ORDER BY o.id, t.id, p.id LIMIT $limit
