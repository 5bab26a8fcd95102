// :Certified marks organisations with a certificate believed now and not ended when it was written.
CYPHER 25 replan=skip
UNWIND $ids AS id
MATCH (n:OrganisationEver {id: id})
WITH n, EXISTS { (n)-[:HOLDS]->() } AS holds
FOREACH (_ IN CASE WHEN holds THEN [1] ELSE [] END | SET n:Certified)
FOREACH (_ IN CASE WHEN holds THEN [] ELSE [1] END | REMOVE n:Certified)
