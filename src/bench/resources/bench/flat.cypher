CYPHER 25
MATCH (e:Exposure) WHERE e.id IS NOT NULL AND e.tool = 'demo-scanner'
WITH e ORDER BY e.id LIMIT 5000
RETURN 'Exposure' AS __typename, e.id AS id, e.status AS status, e.tool AS tool, e.severity AS severity, e.title AS title,
  e.firstSeen AS firstSeen, e.lastSeen AS lastSeen
