// How many organisations are there in each sector, and how many of them hold a certificate?
// @columns sector!, organisations!, certified!
// @key sector
MATCH (o:Organisation)
WITH o, o.sector AS sector WHERE sector IS NOT NULL
WITH sector, count(*) AS organisations, count(CASE WHEN o:Certified AND EXISTS { MATCH (o)-[:HOLDS]->(:Certificate) } THEN 1 END) AS certified
RETURN sector, organisations, certified
