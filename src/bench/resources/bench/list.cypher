CYPHER 25
MATCH (o:Organisation) WHERE o.id IS NOT NULL AND o.kind = 'PRIVATE'
WITH o ORDER BY o.id LIMIT 50
RETURN o.id AS id, o.name AS name,
  COLLECT { MATCH (o)-[r:HOLDS]->(c:Certificate) WHERE r.validFrom <= $now AND r.validTo > $now
    WITH c ORDER BY c.id LIMIT 25 RETURN [c.number, c.expiresOn] } AS certificates,
  COLLECT { MATCH (o)-[r:OPERATES]->(s:System) WHERE r.validFrom <= $now AND r.validTo > $now
    WITH s ORDER BY s.id LIMIT 25 RETURN [s.id, s.name, s.core] } AS systems
