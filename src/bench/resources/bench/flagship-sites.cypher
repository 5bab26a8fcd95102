CYPHER 25
CALL () {
  MATCH (l:Leaking) WHERE EXISTS { (l)-[r:SUFFERED]->(i:Incident) WHERE r.validFrom <= $now AND r.validTo > $now
    AND i.kind = 'LEAK' AND i.becameKnownAt <= $now
    AND coalesce(i.containedAt > $now, i.becameKnownAt > $now - 631152000000) }
  MATCH (l)-[r1:OPERATES]->(:System)-[r2:EXPOSES]->(:Touchpoint)-[r3:USES]->(p:Provider)
    WHERE r1.validFrom <= $now AND r1.validTo > $now AND r2.validFrom <= $now AND r2.validTo > $now
      AND r3.validFrom <= $now AND r3.validTo > $now AND p.kind = 'DNS'
  WITH p, collect(DISTINCT l) AS leakers
  RETURN collect(p.id) AS things, collect({thing: p, leakers: leakers}) AS reached
}
MATCH (o:Organisation) WHERE o.id IS NOT NULL
CALL (o, things, reached) {
  MATCH (o)-[r4:OPERATES]->(:System)-[r5:EXPOSES]->(t:Touchpoint)-[r6:USES]->(thing:Provider)
    WHERE r4.validFrom <= $now AND r4.validTo > $now AND r5.validFrom <= $now AND r5.validTo > $now
      AND r6.validFrom <= $now AND r6.validTo > $now AND thing.kind = 'DNS' AND thing.id IN things
      AND EXISTS { (t)-[e:EXPOSED_TO]->(:Exposure) WHERE e.validFrom <= $now AND e.validTo > $now }
  WITH DISTINCT o, thing, reached
  WHERE NOT o:Leaking OR any(one IN reached WHERE one.thing = thing AND any(l IN one.leakers WHERE l <> o))
  RETURN thing
}
WITH o, thing, reached ORDER BY o.id, thing.id LIMIT 50
RETURN 'PROVIDER_DNS' AS via, o.id AS id, o.name AS name, thing.id AS sharedId, thing.name AS sharedName,
  COLLECT { UNWIND head([one IN reached WHERE one.thing = thing | one.leakers]) AS l
    WITH l WHERE l <> o ORDER BY l.id LIMIT 25 RETURN [l.id, l.name] } AS leaking
