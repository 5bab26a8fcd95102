// :Certified marks organisations with a certificate believed now and not ended when it was written, :OnceCertified those with one
// at any time, as anything was ever believed.
CYPHER 25 replan=skip
UNWIND $ids AS id
MATCH (n:OrganisationEver {id: id})
WITH n, EXISTS { (n)-[:HOLDS]->() } AS holds, EXISTS { (n)-[:HOLDS|HOLDS_PAST]->() } AS once
FOREACH (_ IN CASE WHEN holds THEN [1] ELSE [] END | SET n:Certified)
FOREACH (_ IN CASE WHEN holds THEN [] ELSE [1] END | REMOVE n:Certified)
FOREACH (_ IN CASE WHEN once THEN [1] ELSE [] END | SET n:OnceCertified)
FOREACH (_ IN CASE WHEN once THEN [] ELSE [1] END | REMOVE n:OnceCertified)
