CYPHER 25
MATCH (o:Organisation) WHERE o.sector IS NOT NULL
WITH o.sector AS sector, count(*) AS organisations, count(CASE WHEN o:Certified AND EXISTS {
  (o)-[r:HOLDS]->(:Certificate) WHERE r.validFrom <= $now AND r.validTo > $now } THEN 1 END) AS certified
RETURN sector, organisations, certified ORDER BY sector
