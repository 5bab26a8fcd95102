// Which certified organisations share something unpatched with a leaking one? From the leaking side: what leaking
// organisations reach, then who else reaches it.
// @columns certified, via, shared, own, leakers
// @key certified.id, via, shared.id
MATCH (l:Leaking)
WHERE leaking(l) AND where(l, leaking)
MATCH (l)-[:OPERATES]->(:System)-[:EXPOSES]->(theirs:Touchpoint)
CALL (theirs) {
  WITH theirs WHERE 'TOUCHPOINT' IN $via
  RETURN 'TOUCHPOINT' AS way, theirs AS thing
  UNION
  WITH theirs WHERE 'ADDRESS' IN $via
  MATCH (theirs)-[:RESOLVES_TO]->{0,1}(address:Touchpoint) WHERE address.kind = 'ADDRESS'
  RETURN 'ADDRESS' AS way, address AS thing
  UNION
  MATCH (theirs)-[:USES]->(provider:Provider) WHERE 'PROVIDER_' + provider.kind IN $via
  RETURN 'PROVIDER_' + provider.kind AS way, provider AS thing
  UNION
  WITH theirs WHERE 'PRODUCT' IN $via
  MATCH (theirs)-[:RUNS]->(product:Product)
  RETURN 'PRODUCT' AS way, product AS thing
  UNION
  WITH theirs WHERE 'VULNERABILITY' IN $via
  MATCH (theirs)-[:EXPOSED_TO]->(:Exposure)-[:OF]->(vulnerability:Vulnerability)
  RETURN 'VULNERABILITY' AS way, vulnerability AS thing
}
WITH way, thing, collect(DISTINCT {organisation: l, direct: theirs = thing}) AS leakers
CALL (way, thing) {
  WITH way, thing WHERE way = 'TOUCHPOINT'
  MATCH (o:Organisation)-[:OPERATES]->(:System)-[:EXPOSES]->(thing)
  RETURN o, thing AS t
  UNION
  WITH way, thing WHERE way = 'ADDRESS'
  MATCH (o:Organisation)-[:OPERATES]->(:System)-[:EXPOSES]->(t:Touchpoint)-[:RESOLVES_TO]->{0,1}(thing)
  RETURN o, t
  UNION
  WITH way, thing WHERE way STARTS WITH 'PROVIDER_'
  MATCH (o:Organisation)-[:OPERATES]->(:System)-[:EXPOSES]->(t:Touchpoint)-[:USES]->(thing)
  RETURN o, t
  UNION
  WITH way, thing WHERE way = 'PRODUCT'
  MATCH (o:Organisation)-[:OPERATES]->(:System)-[:EXPOSES]->(t:Touchpoint)-[:RUNS]->(thing)
  RETURN o, t
  UNION
  WITH way, thing WHERE way = 'VULNERABILITY'
  MATCH (o:Organisation)-[:OPERATES]->(:System)-[:EXPOSES]->(t:Touchpoint)-[:EXPOSED_TO]->(:Exposure)-[:OF]->(thing)
  RETURN o, t
}
WITH way, thing, leakers, o, collect(t) AS own
WITH way, thing, o, own, [x IN leakers WHERE x.organisation <> o
    AND (way <> 'ADDRESS' OR NOT x.direct OR any(t IN own WHERE t <> thing)) | x.organisation] AS others
WHERE size(others) > 0 AND certified(o) AND where(o, certified)
  AND ($requireUnpatched = false OR exposed(thing) OR any(t IN own WHERE exposed(t)))
RETURN o AS certified, way AS via, thing AS shared, own, others AS leakers
