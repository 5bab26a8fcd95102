CYPHER 25
MATCH (o:OrganisationEver)-[:WAS*0..1]->(ov) WHERE o.id IS NOT NULL
  AND ov.validFrom <= $asOfMillis AND ov.validTo > $asOfMillis AND ov.recordedFrom <= $knownAtMillis AND ov.recordedTo > $knownAtMillis
  AND ov.kind = 'PRIVATE'
WITH o, ov ORDER BY o.id LIMIT 50
RETURN o.id AS id, ov.name AS name,
  COLLECT { MATCH (o)-[r:HOLDS|HOLDS_PAST]->(c:CertificateEver)-[:WAS*0..1]->(cv)
    WHERE r.validFrom <= $asOfMillis AND r.validTo > $asOfMillis AND r.recordedFrom <= $knownAtMillis AND r.recordedTo > $knownAtMillis
      AND cv.validFrom <= $asOfMillis AND cv.validTo > $asOfMillis AND cv.recordedFrom <= $knownAtMillis AND cv.recordedTo > $knownAtMillis
    WITH c, cv ORDER BY c.id LIMIT 25 RETURN [cv.number, cv.expiresOn] } AS certificates,
  COLLECT { MATCH (o)-[r:OPERATES|OPERATES_PAST]->(s:SystemEver)-[:WAS*0..1]->(sv)
    WHERE r.validFrom <= $asOfMillis AND r.validTo > $asOfMillis AND r.recordedFrom <= $knownAtMillis AND r.recordedTo > $knownAtMillis
      AND sv.validFrom <= $asOfMillis AND sv.validTo > $asOfMillis AND sv.recordedFrom <= $knownAtMillis AND sv.recordedTo > $knownAtMillis
    WITH s, sv ORDER BY s.id LIMIT 25 RETURN [s.id, sv.name, sv.core] } AS systems
