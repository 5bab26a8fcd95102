// One chain of nodes and facts as proof: from the certified organisation to the shared thing, and on to a leaking
// organisation and its leak. Of several chains the longest (an address reached by a name proves more than the address
// itself), then one through an exposed touchpoint, then the first by id.
// @given certified, via, shared, leakers
// @columns node!, type, direction, fact, place
// @key place
CALL (certified, via, shared) {
  MATCH p = (certified)-[r:OPERATES]->(s:System)-[x:EXPOSES]->(t:Touchpoint)-[:RESOLVES_TO|USES|RUNS]->{0,1}(shared)
  WHERE via <> 'TOUCHPOINT' OR t = shared
  RETURN p, s, t, r.fact + x.fact AS facts
  UNION ALL
  WITH certified, shared, via WHERE via = 'VULNERABILITY'
  MATCH p = (certified)-[r:OPERATES]->(s:System)-[x:EXPOSES]->(t:Touchpoint)-[:EXPOSED_TO]->(e:Exposure)-[:OF]->(shared)
  RETURN p, s, t, r.fact + x.fact + e.id AS facts
}
WITH leakers, via, shared, p, s, t, facts
ORDER BY length(p) DESC, CASE WHEN exposed(t) THEN 0 ELSE 1 END, t.id, s.id, facts LIMIT 1
WITH via, shared, leakers, p AS there
CALL (leakers) { UNWIND leakers AS each RETURN each AS l ORDER BY each.id LIMIT 1 }
CALL (l, via, shared) {
  MATCH p = (l)-[r:OPERATES]->(s:System)-[x:EXPOSES]->(t:Touchpoint)-[:RESOLVES_TO|USES|RUNS]->{0,1}(shared)
  WHERE via <> 'TOUCHPOINT' OR t = shared
  RETURN p, s, t, r.fact + x.fact AS facts
  UNION ALL
  WITH l, shared, via WHERE via = 'VULNERABILITY'
  MATCH p = (l)-[r:OPERATES]->(s:System)-[x:EXPOSES]->(t:Touchpoint)-[:EXPOSED_TO]->(e:Exposure)-[:OF]->(shared)
  RETURN p, s, t, r.fact + x.fact + e.id AS facts
}
WITH there, l, p AS back, s, t, facts ORDER BY length(back) DESC, t.id, s.id, facts LIMIT 1
MATCH (l)-[suffered:SUFFERED]->(i:Incident)
WHERE i.kind = 'LEAK' AND i.becameKnownAt <= $asOf
  AND coalesce(i.containedAt > $asOf, i.becameKnownAt > $leakWindow)
WITH there, back, suffered, i ORDER BY i.id LIMIT 1
WITH [x IN range(0, length(there)) | [nodes(there)[x], CASE WHEN x > 0 THEN relationships(there)[x - 1] END]]
  + [x IN range(length(back) - 1, 0, -1) | [nodes(back)[x], relationships(back)[x]]]
  + [[i, suffered]] AS steps
UNWIND range(0, size(steps) - 1) AS place
WITH steps[place][0] AS node, steps[place][1] AS fact, place
RETURN node, replace(type(fact), '_PAST', '') AS type, fact, place,
  CASE WHEN endNode(fact) = node THEN 'OUT' WHEN startNode(fact) = node THEN 'IN' END AS direction
