CYPHER 25
CALL () {
  MATCH (l:Leaking) WHERE EXISTS { (l)-[r:SUFFERED]->(i:Incident) WHERE r.validFrom <= $now AND r.validTo > $now
    AND i.kind = 'LEAK' AND i.becameKnownAt <= $now
    AND coalesce(i.containedAt > $now, i.becameKnownAt > $now - 157788000000) }
  MATCH (l)<-[x:SHARED_BY]-(thing:Touchpoint) WHERE x.validFrom <= $now AND x.validTo > $now
  WITH l, thing, x.through <> thing.id AS named
  UNWIND CASE WHEN named THEN ['ADDRESS'] WHEN thing.kind = 'ADDRESS' THEN ['TOUCHPOINT', 'ADDRESS']
    ELSE ['TOUCHPOINT'] END AS via
  WITH via, thing, collect(DISTINCT l) AS leakers, collect(DISTINCT CASE WHEN named THEN l END) AS byName
  RETURN collect(DISTINCT thing) AS things, collect([via, thing, leakers, byName]) AS reached
}
MATCH (o:Certified) WHERE o.id IS NOT NULL
CALL (o, things, reached) {
  CALL (o, things) {
    MATCH (thing:Touchpoint)-[x:SHARED_BY]->(o) WHERE x.validFrom <= $now AND x.validTo > $now AND thing IN things
    MATCH (t:Touchpoint {id: x.through})
    WITH o, thing, collect(DISTINCT t) AS reaching
    WHERE EXISTS { (thing)-[e:EXPOSED_TO]->(:Exposure) WHERE e.validFrom <= $now AND e.validTo > $now }
      OR any(t IN reaching WHERE EXISTS { (t)-[e:EXPOSED_TO]->(:Exposure) WHERE e.validFrom <= $now AND e.validTo > $now })
    WITH o, thing, reaching
    WHERE EXISTS { (o)-[h:HOLDS]->(:Certificate) WHERE h.validFrom <= $now AND h.validTo > $now }
    RETURN thing, reaching
  }
  UNWIND [one IN reached WHERE one[1] = thing] AS one
  WITH one[0] AS via, thing, one[2] AS leakers, one[3] AS byName, o,
    CASE one[0] WHEN 'TOUCHPOINT' THEN [t IN reaching WHERE t = thing] ELSE reaching END AS own
  WHERE via <> 'TOUCHPOINT' OR EXISTS { (thing)-[e:EXPOSED_TO]->(:Exposure) WHERE e.validFrom <= $now AND e.validTo > $now }
  WITH via, thing, own,
    [l IN CASE WHEN via <> 'ADDRESS' OR any(t IN own WHERE t <> thing) THEN leakers ELSE byName END WHERE l <> o] AS others
  WHERE size(own) > 0 AND size(others) > 0
  RETURN via, thing, others
}
WITH o, via, thing, others ORDER BY o.id, via, thing.id LIMIT 50
RETURN via, o.id AS id, o.name AS name, thing.id AS sharedId, thing.address AS sharedName,
  COLLECT { UNWIND others AS l WITH DISTINCT l ORDER BY l.id LIMIT 25 RETURN [l.id, l.name] } AS leaking
