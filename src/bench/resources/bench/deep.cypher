CYPHER 25
MATCH (o:Organisation) WHERE o.id IS NOT NULL AND o.sector = 'PLATFORM'
WITH o ORDER BY o.id LIMIT 25
RETURN o.name AS name, COLLECT { MATCH (o)-[r:OPERATES]->(s:System)
  WHERE r.validFrom <= $now AND r.validTo > $now AND s.core = true
  WITH s ORDER BY s.id LIMIT 25
  RETURN [s.name, COLLECT { MATCH (s)-[q:EXPOSES]->(t:Touchpoint) WHERE q.validFrom <= $now AND q.validTo > $now
    WITH t ORDER BY t.id LIMIT 25
    RETURN [t.address, COLLECT { MATCH (t)-[p:EXPOSED_TO]->(e:Exposure)
      WHERE p.validFrom <= $now AND p.validTo > $now AND e.status = 'OPEN'
      WITH e ORDER BY e.id LIMIT 25
      RETURN [e.status, head(COLLECT { MATCH (e)-[f:OF]->(v:Vulnerability) WHERE f.validFrom <= $now AND f.validTo > $now
        RETURN [v.cve, v.cvss] LIMIT 1 })] }] }] } AS systems
