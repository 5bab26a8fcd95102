CYPHER 25
MATCH (o:OrganisationEver)-[:WAS*0..1]->(ov) WHERE o.id IS NOT NULL
  AND ov.validFrom <= $asOfMillis AND ov.validTo > $asOfMillis AND ov.recordedFrom <= $knownAtMillis AND ov.recordedTo > $knownAtMillis
  AND ov.sector = 'PLATFORM'
WITH o, ov ORDER BY o.id LIMIT 25
RETURN ov.name AS name, COLLECT { MATCH (o)-[r:OPERATES|OPERATES_PAST]->(s:SystemEver)-[:WAS*0..1]->(sv)
  WHERE r.validFrom <= $asOfMillis AND r.validTo > $asOfMillis AND r.recordedFrom <= $knownAtMillis AND r.recordedTo > $knownAtMillis
    AND sv.validFrom <= $asOfMillis AND sv.validTo > $asOfMillis AND sv.recordedFrom <= $knownAtMillis AND sv.recordedTo > $knownAtMillis
    AND sv.core = true
  WITH s, sv ORDER BY s.id LIMIT 25
  RETURN [sv.name, COLLECT { MATCH (s)-[q:EXPOSES|EXPOSES_PAST]->(t:TouchpointEver)-[:WAS*0..1]->(tv)
    WHERE q.validFrom <= $asOfMillis AND q.validTo > $asOfMillis AND q.recordedFrom <= $knownAtMillis AND q.recordedTo > $knownAtMillis
      AND tv.validFrom <= $asOfMillis AND tv.validTo > $asOfMillis AND tv.recordedFrom <= $knownAtMillis AND tv.recordedTo > $knownAtMillis
    WITH t, tv ORDER BY t.id LIMIT 25
    RETURN [tv.address, COLLECT { MATCH (t)-[p:EXPOSED_TO|EXPOSED_TO_PAST]->(e:ExposureEver)-[:WAS*0..1]->(ev)
      WHERE p.validFrom <= $asOfMillis AND p.validTo > $asOfMillis AND p.recordedFrom <= $knownAtMillis AND p.recordedTo > $knownAtMillis
        AND ev.validFrom <= $asOfMillis AND ev.validTo > $asOfMillis AND ev.recordedFrom <= $knownAtMillis AND ev.recordedTo > $knownAtMillis
        AND ev.status = 'OPEN'
      WITH e, ev ORDER BY e.id LIMIT 25
      RETURN [ev.status, head(COLLECT { MATCH (e)-[f:OF|OF_PAST]->(v:VulnerabilityEver)-[:WAS*0..1]->(vv)
        WHERE f.validFrom <= $asOfMillis AND f.validTo > $asOfMillis AND f.recordedFrom <= $knownAtMillis AND f.recordedTo > $knownAtMillis
          AND vv.validFrom <= $asOfMillis AND vv.validTo > $asOfMillis AND vv.recordedFrom <= $knownAtMillis AND vv.recordedTo > $knownAtMillis
        RETURN [vv.cve, vv.cvss] LIMIT 1 })] }] }] } AS systems
