// One chain of nodes and facts as proof: from the certified organisation to the shared thing, and on to a leaking
// organisation and its leak. Of several chains the one through an exposed touchpoint, then the first by id.
// @given certified, via, shared, own, leakers
// @columns node!, type, fact, place
// @key place
CALL (certified, via, shared, own) {
  WITH certified, shared, own, via WHERE via = 'TOUCHPOINT'
  MATCH p = (certified)-[:OPERATES]->(:System)-[:EXPOSES]->(shared)
  RETURN p, shared AS t
  UNION
  WITH certified, shared, own, via WHERE via = 'ADDRESS'
  MATCH p = (certified)-[:OPERATES]->(:System)-[:EXPOSES]->(t:Touchpoint)-[:RESOLVES_TO]->{0,1}(shared)
  RETURN p, t
  UNION
  WITH certified, shared, own, via WHERE via STARTS WITH 'PROVIDER_'
  MATCH p = (certified)-[:OPERATES]->(:System)-[:EXPOSES]->(t:Touchpoint)-[:USES]->(shared)
  RETURN p, t
  UNION
  WITH certified, shared, own, via WHERE via = 'PRODUCT'
  MATCH p = (certified)-[:OPERATES]->(:System)-[:EXPOSES]->(t:Touchpoint)-[:RUNS]->(shared)
  RETURN p, t
  UNION
  WITH certified, shared, own, via WHERE via = 'VULNERABILITY'
  MATCH p = (certified)-[:OPERATES]->(:System)-[:EXPOSES]->(t:Touchpoint)-[:EXPOSED_TO]->(:Exposure)-[:OF]->(shared)
  RETURN p, t
}
WITH certified, via, shared, leakers, p, t
ORDER BY CASE WHEN exposed(t) THEN 0 ELSE 1 END, length(p) DESC, t.id LIMIT 1
WITH via, shared, leakers, p AS there
CALL (leakers) { UNWIND leakers AS x RETURN x AS l ORDER BY x.id LIMIT 1 }
CALL (l, via, shared) {
  WITH l, shared, via WHERE via = 'TOUCHPOINT'
  MATCH p = (l)-[:OPERATES]->(:System)-[:EXPOSES]->(shared)
  RETURN p
  UNION
  WITH l, shared, via WHERE via = 'ADDRESS'
  MATCH p = (l)-[:OPERATES]->(:System)-[:EXPOSES]->(:Touchpoint)-[:RESOLVES_TO]->{0,1}(shared)
  RETURN p
  UNION
  WITH l, shared, via WHERE via STARTS WITH 'PROVIDER_'
  MATCH p = (l)-[:OPERATES]->(:System)-[:EXPOSES]->(:Touchpoint)-[:USES]->(shared)
  RETURN p
  UNION
  WITH l, shared, via WHERE via = 'PRODUCT'
  MATCH p = (l)-[:OPERATES]->(:System)-[:EXPOSES]->(:Touchpoint)-[:RUNS]->(shared)
  RETURN p
  UNION
  WITH l, shared, via WHERE via = 'VULNERABILITY'
  MATCH p = (l)-[:OPERATES]->(:System)-[:EXPOSES]->(:Touchpoint)-[:EXPOSED_TO]->(:Exposure)-[:OF]->(shared)
  RETURN p
}
WITH there, l, p AS back ORDER BY length(back) DESC, [n IN nodes(back) | n.id] LIMIT 1
MATCH (l)-[suffered:SUFFERED]->(i:Incident)
WHERE i.kind = 'LEAK' AND i.becameKnownAt <= $asOf
  AND coalesce(i.containedAt > $asOf, i.becameKnownAt > $leakWindow)
WITH there, back, suffered, i ORDER BY i.id LIMIT 1
WITH [x IN range(0, length(there)) | [nodes(there)[x], CASE WHEN x > 0 THEN relationships(there)[x - 1] END]]
  + [x IN range(length(back) - 1, 0, -1) | [nodes(back)[x], relationships(back)[x]]]
  + [[i, suffered]] AS steps
UNWIND range(0, size(steps) - 1) AS place
RETURN steps[place][0] AS node, replace(type(steps[place][1]), '_PAST', '') AS type, steps[place][1] AS fact, place
