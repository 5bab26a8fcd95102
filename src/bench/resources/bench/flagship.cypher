CYPHER 25
MATCH (l:Leaking) WHERE EXISTS { (l)-[r:SUFFERED]->(i:Incident) WHERE r.validFrom <= $now AND r.validTo > $now
  AND i.kind = 'LEAK' AND i.becameKnownAt <= $now
  AND coalesce(i.containedAt > $now, i.becameKnownAt > $now - 157788000000) }
MATCH (l)<-[x:SHARED_BY]-(thing:Touchpoint) WHERE x.validFrom <= $now AND x.validTo > $now
WITH l, thing, x.through <> thing.id AS named
UNWIND CASE WHEN named THEN ['ADDRESS'] WHEN thing.kind = 'ADDRESS' THEN ['TOUCHPOINT', 'ADDRESS']
  ELSE ['TOUCHPOINT'] END AS via
WITH via, thing, collect(DISTINCT l) AS leakers, collect(DISTINCT CASE WHEN named THEN l END) AS byName
CALL (via, thing) {
  MATCH (thing)-[y:SHARED_BY]->(o:Certified)
  WHERE y.validFrom <= $now AND y.validTo > $now AND (via <> 'TOUCHPOINT' OR y.through = thing.id)
  MATCH (t:Touchpoint {id: y.through})
  RETURN o, collect(DISTINCT t) AS own
}
WITH via, thing, o, own,
  [l IN CASE WHEN via <> 'ADDRESS' OR any(t IN own WHERE t <> thing) THEN leakers ELSE byName END WHERE l <> o] AS others
WHERE size(others) > 0
  AND EXISTS { (o)-[h:HOLDS]->(:Certificate) WHERE h.validFrom <= $now AND h.validTo > $now }
  AND (EXISTS { (thing)-[e:EXPOSED_TO]->(:Exposure) WHERE e.validFrom <= $now AND e.validTo > $now }
    OR any(t IN own WHERE EXISTS { (t)-[e:EXPOSED_TO]->(:Exposure) WHERE e.validFrom <= $now AND e.validTo > $now }))
WITH o, via, thing, others ORDER BY o.id, via, thing.id LIMIT 50
RETURN via, o.id AS id, o.name AS name, thing.id AS sharedId, thing.address AS sharedName,
  COLLECT { UNWIND others AS l WITH DISTINCT l ORDER BY l.id LIMIT 25 RETURN [l.id, l.name] } AS leaking
