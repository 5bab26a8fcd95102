CYPHER 25
CALL () {
  MATCH (l:OnceLeaking)-[r:SUFFERED|SUFFERED_PAST]->(i:IncidentEver)-[:WAS*0..1]->(iv)
  WHERE r.validFrom <= $asOfMillis AND r.validTo > $asOfMillis AND r.recordedFrom <= $knownAtMillis AND r.recordedTo > $knownAtMillis
    AND iv.validFrom <= $asOfMillis AND iv.validTo > $asOfMillis AND iv.recordedFrom <= $knownAtMillis AND iv.recordedTo > $knownAtMillis
    AND iv.kind = 'LEAK' AND iv.becameKnownAt <= $asOfMillis
    AND coalesce(iv.containedAt > $asOfMillis, iv.becameKnownAt > $asOfMillis - 157766400000)
  WITH DISTINCT l
  MATCH (l)-[r1:OPERATES|OPERATES_PAST]->(s1:SystemEver)-[r2:EXPOSES|EXPOSES_PAST]->(t1:TouchpointEver)
  WHERE r1.validFrom <= $asOfMillis AND r1.validTo > $asOfMillis AND r1.recordedFrom <= $knownAtMillis AND r1.recordedTo > $knownAtMillis
    AND r2.validFrom <= $asOfMillis AND r2.validTo > $asOfMillis AND r2.recordedFrom <= $knownAtMillis AND r2.recordedTo > $knownAtMillis
  CALL (s1, t1) {
    WITH s1, t1 WHERE COUNT { (t1)<--() } > 1 OR COUNT { (s1)<--() } > 1
    RETURN 'TOUCHPOINT' AS via, t1 AS thing
    UNION ALL
    WITH s1, t1 WHERE COUNT { (t1)<--() } > 1 OR COUNT { (s1)<--() } > 1
    WITH t1 WHERE EXISTS { (t1)-[:WAS*0..1]->(t1v) WHERE t1v.kind = 'ADDRESS'
      AND t1v.validFrom <= $asOfMillis AND t1v.validTo > $asOfMillis AND t1v.recordedFrom <= $knownAtMillis AND t1v.recordedTo > $knownAtMillis }
    RETURN 'ADDRESS' AS via, t1 AS thing
    UNION ALL
    MATCH (t1)-[r3:RESOLVES_TO|RESOLVES_TO_PAST]->(thing:TouchpointEver)
    WHERE r3.validFrom <= $asOfMillis AND r3.validTo > $asOfMillis AND r3.recordedFrom <= $knownAtMillis AND r3.recordedTo > $knownAtMillis
    RETURN 'ADDRESS' AS via, thing
  }
  WITH via, thing, collect(DISTINCT {organisation: l, direct: t1 = thing}) AS leakers
  RETURN collect(thing) AS things, collect({via: via, thing: thing, leakers: leakers}) AS reached
}
MATCH (o:OnceCertified) WHERE o.id IS NOT NULL
CALL (o, things, reached) {
  WITH o, things, reached WHERE EXISTS { (o)-[h:HOLDS|HOLDS_PAST]->(:CertificateEver)
    WHERE h.validFrom <= $asOfMillis AND h.validTo > $asOfMillis AND h.recordedFrom <= $knownAtMillis AND h.recordedTo > $knownAtMillis }
  MATCH (o)-[r4:OPERATES|OPERATES_PAST]->(:SystemEver)-[r5:EXPOSES|EXPOSES_PAST]->(t:TouchpointEver)
  WHERE r4.validFrom <= $asOfMillis AND r4.validTo > $asOfMillis AND r4.recordedFrom <= $knownAtMillis AND r4.recordedTo > $knownAtMillis
    AND r5.validFrom <= $asOfMillis AND r5.validTo > $asOfMillis AND r5.recordedFrom <= $knownAtMillis AND r5.recordedTo > $knownAtMillis
  CALL (t) {
    RETURN t AS thing
    UNION ALL
    MATCH (t)-[r6:RESOLVES_TO|RESOLVES_TO_PAST]->(thing:TouchpointEver)
    WHERE r6.validFrom <= $asOfMillis AND r6.validTo > $asOfMillis AND r6.recordedFrom <= $knownAtMillis AND r6.recordedTo > $knownAtMillis
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
  WHERE size(others) > 0 AND (EXISTS { (thing)-[e:EXPOSED_TO|EXPOSED_TO_PAST]->(:ExposureEver)
      WHERE e.validFrom <= $asOfMillis AND e.validTo > $asOfMillis AND e.recordedFrom <= $knownAtMillis AND e.recordedTo > $knownAtMillis }
    OR any(t IN own WHERE EXISTS { (t)-[e:EXPOSED_TO|EXPOSED_TO_PAST]->(:ExposureEver)
      WHERE e.validFrom <= $asOfMillis AND e.validTo > $asOfMillis AND e.recordedFrom <= $knownAtMillis AND e.recordedTo > $knownAtMillis }))
  RETURN via, thing, others
}
WITH o, via, thing, others ORDER BY o.id, via, thing.id LIMIT 50
MATCH (o)-[:WAS*0..1]->(ov)
WHERE ov.validFrom <= $asOfMillis AND ov.validTo > $asOfMillis AND ov.recordedFrom <= $knownAtMillis AND ov.recordedTo > $knownAtMillis
MATCH (thing)-[:WAS*0..1]->(tv)
WHERE tv.validFrom <= $asOfMillis AND tv.validTo > $asOfMillis AND tv.recordedFrom <= $knownAtMillis AND tv.recordedTo > $knownAtMillis
RETURN via, o.id AS id, ov.name AS name, thing.id AS sharedId, tv.address AS sharedName,
  COLLECT { UNWIND others AS l WITH DISTINCT l MATCH (l)-[:WAS*0..1]->(lv)
    WHERE lv.validFrom <= $asOfMillis AND lv.validTo > $asOfMillis AND lv.recordedFrom <= $knownAtMillis AND lv.recordedTo > $knownAtMillis
    WITH l, lv ORDER BY l.id LIMIT 25 RETURN [l.id, lv.name] } AS leaking
ORDER BY id, via, sharedId
