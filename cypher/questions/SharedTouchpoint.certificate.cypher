// The certified organisation's certificate, the one with the latest first day if there are several.
// @given certified
// @columns certificate
// @key certificate.id
MATCH (certified)-[h:HOLDS]->(candidate:Certificate)
WITH candidate, h ORDER BY h.validFrom DESC, candidate.id LIMIT 1
RETURN candidate AS certificate
