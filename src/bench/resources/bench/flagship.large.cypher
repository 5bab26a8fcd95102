CYPHER 25
CALL () {
  MATCH (l:Leaking) WHERE EXISTS { (l)-[r:SUFFERED]->(i:Incident) WHERE r.validFrom <= $now AND r.validTo > $now
    AND i.kind = 'LEAK' AND i.becameKnownAt <= $now
    AND coalesce(i.containedAt > $now, i.becameKnownAt > $now - 157788000000) }
  MATCH (l)-[r1:OPERATES]->(s1:System)-[r2:EXPOSES]->(t1:Touchpoint)
    WHERE r1.validFrom <= $now AND r1.validTo > $now AND r2.validFrom <= $now AND r2.validTo > $now
  CALL (s1, t1) {
    WITH s1, t1 WHERE COUNT { (t1)<--() } > 1 OR COUNT { (s1)<--() } > 1
    RETURN 'TOUCHPOINT' AS via, t1 AS thing
    UNION ALL
    WITH t1 WHERE t1.kind = 'ADDRESS' RETURN 'ADDRESS' AS via, t1 AS thing
    UNION ALL
    MATCH (t1)-[r3:RESOLVES_TO]->(thing:Touchpoint)
    WHERE r3.validFrom <= $now AND r3.validTo > $now AND thing.kind = 'ADDRESS'
    RETURN 'ADDRESS' AS via, thing
  }
  WITH via, thing, collect(DISTINCT {organisation: l, direct: t1 = thing}) AS leakers
  RETURN collect(thing) AS things, collect({via: via, thing: thing, leakers: leakers}) AS reached
}
MATCH (o:Certified) WHERE o.id IS NOT NULL
CALL (o, things, reached) {
  WITH o, things, reached
  WHERE EXISTS { (o)-[h:HOLDS]->(:Certificate) WHERE h.validFrom <= $now AND h.validTo > $now }
  MATCH (o)-[r4:OPERATES]->(:System)-[r5:EXPOSES]->(t:Touchpoint)
  WHERE r4.validFrom <= $now AND r4.validTo > $now AND r5.validFrom <= $now AND r5.validTo > $now
  CALL (t) {
    RETURN t AS thing
    UNION ALL
    MATCH (t)-[r6:RESOLVES_TO]->(thing:Touchpoint) WHERE r6.validFrom <= $now AND r6.validTo > $now
    RETURN thing
  }
  WITH o, reached, thing, t WHERE thing IN things
  WITH o, reached, thing, collect(DISTINCT t) AS reaching
  UNWIND [one IN reached WHERE one.thing = thing] AS one
  WITH o, one.via AS via, thing, one.leakers AS leakers,
    CASE one.via WHEN 'TOUCHPOINT' THEN [t IN reaching WHERE t = thing] ELSE reaching END AS own
  WHERE size(own) > 0
  WITH via, thing, own, [x IN leakers WHERE x.organisation <> o
    AND (via <> 'ADDRESS' OR NOT x.direct OR any(t IN own WHERE t <> thing)) | x.organisation] AS others
  WHERE size(others) > 0 AND (
    EXISTS { (thing)-[e:EXPOSED_TO]->(:Exposure) WHERE e.validFrom <= $now AND e.validTo > $now }
    OR any(t IN own WHERE EXISTS { (t)-[e:EXPOSED_TO]->(:Exposure) WHERE e.validFrom <= $now AND e.validTo > $now }))
  RETURN via, thing, others
}
WITH o, via, thing, others ORDER BY o.id, via, thing.id LIMIT 50
RETURN via, o.id AS id, o.name AS name, thing.id AS sharedId, thing.address AS sharedName,
  COLLECT { UNWIND others AS l WITH DISTINCT l ORDER BY l.id LIMIT 25 RETURN [l.id, l.name] } AS leaking
