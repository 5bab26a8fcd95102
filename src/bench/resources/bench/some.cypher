CYPHER 25
MATCH (o:Organisation) WHERE o.id IS NOT NULL AND EXISTS {
  MATCH (o)-[r1:OPERATES]->(s:System)-[r2:EXPOSES]->(:Touchpoint)-[r3:EXPOSED_TO]->(e:Exposure)-[r4:OF]->(v:Vulnerability)
  WHERE r1.validFrom <= $now AND r1.validTo > $now AND s.core = true AND r2.validFrom <= $now AND r2.validTo > $now
    AND r3.validFrom <= $now AND r3.validTo > $now AND e.status = 'OPEN'
    AND r4.validFrom <= $now AND r4.validTo > $now AND v.knownExploited = true }
RETURN o.id AS id, o.name AS name, o.sector AS sector ORDER BY o.id LIMIT 50
