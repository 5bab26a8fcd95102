// :Leaking marks organisations with an incident of kind leak on record, contained or not.
CYPHER 25 replan=skip
UNWIND $ids AS id
MATCH (n:OrganisationEver {id: id})
WITH n, EXISTS { (n)-[:SUFFERED]->(:Incident {kind: 'LEAK'}) } AS leaks
FOREACH (_ IN CASE WHEN leaks THEN [1] ELSE [] END | SET n:Leaking)
FOREACH (_ IN CASE WHEN leaks THEN [] ELSE [1] END | REMOVE n:Leaking)
