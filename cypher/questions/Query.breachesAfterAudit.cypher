// Breaches of organisations that held a certificate when it happened, with the audit behind that certificate: its issue. Read
// from versions, since the certificate of that day may have ended since.
// @versions
// @columns organisation!, incident!, breachedAt!, certificate!, auditedAt!, suffered, held
// @key organisation.id, incident.id
MATCH (o:Organisation)-[s:SUFFERED]->(i:Incident)
WHERE s.validFrom <= $asOf AND s.validTo > $asOf AND s.recordedTo > $knownAt
  AND standing(o) AND standing(i) AND where(o, organisation) AND where(i, incident)
WITH o, i, s ORDER BY s.fact
WITH o, i, head(collect(s)) AS suffered
MATCH (i)-[:WAS]->{0,1}(then)
WHERE then.validFrom <= $asOf AND then.validTo > $asOf AND then.recordedTo > $knownAt
WITH o, i, suffered, coalesce(then.occurredAt, then.becameKnownAt) AS breachedAt
WHERE breachedAt <= $asOf
CALL (o, breachedAt) {
  MATCH (o)-[h:HOLDS]->(c:Certificate)
  WHERE h.validFrom <= breachedAt AND h.validTo > breachedAt AND h.recordedTo > $knownAt
    AND standing(c) AND where(c, certificate)
  MATCH (c)-[:WAS]->{0,1}(paper)
  WHERE paper.validFrom <= breachedAt AND paper.validTo > breachedAt AND paper.recordedTo > $knownAt
  WITH h, c, breachedAt,
    CASE WHEN paper.issuedOn IS NOT NULL THEN datetime({date: paper.issuedOn, timezone: 'Asia/Seoul'}).epochMillis END AS issued
  WITH h, c, CASE WHEN issued <= breachedAt THEN issued ELSE h.validFrom END AS auditedAt
  RETURN c, h AS held, auditedAt ORDER BY auditedAt DESC, c.id, h.fact LIMIT 1
}
RETURN o AS organisation, i AS incident, breachedAt, c AS certificate, auditedAt, suffered, held
