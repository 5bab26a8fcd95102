CYPHER 25
MATCH (o:Organisation) WHERE o.id IS NOT NULL
WITH o ORDER BY o.id LIMIT 5001
RETURN o.id AS id, o.name AS name, o.nameEn AS nameEn, o.kind AS kind, o.sector AS sector,
  o.registrationNumber AS registrationNumber, o.domain AS domain, o.dailyUsers AS dailyUsers
