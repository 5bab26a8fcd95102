// The certificates in force whose scope leaves it out.
// @given certified
// @columns certificate!
// @key certificate.id
MATCH (certified)-[:HOLDS]->(c:Certificate)
WHERE where(c, certificate) AND scoped(c)
RETURN DISTINCT c AS certificate
