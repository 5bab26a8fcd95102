// @name Certificates that were held on the day of a breach
// @category Certification
// @description Incidents, and the certificates their organisation held at the moment they occurred, whether or not it holds them now.
// @description The moments of facts are milliseconds since 1970, UTC; what has ended lies in the type with _PAST.
MATCH (o:Organisation)-[:SUFFERED|SUFFERED_PAST]->(i:Incident)
WHERE i.occurredAt IS NOT NULL
MATCH (o)-[h:HOLDS|HOLDS_PAST]->(c:Certificate)
WHERE h.validFrom <= i.occurredAt AND i.occurredAt < h.validTo AND h.recordedTo > timestamp()
RETURN o.name AS organisation, i.name AS incident, datetime({epochMillis: i.occurredAt}) AS occurredAt,
  i.recordsAffected AS records, c.number AS certificate, datetime({epochMillis: h.validFrom}) AS heldSince
ORDER BY occurredAt, organisation
LIMIT 1000
