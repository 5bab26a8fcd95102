// :Leaking marks organisations with an incident of kind leak on record, contained or not, :OnceLeaking those with one at any
// time, as anything was ever believed.
CYPHER 25 replan=skip
UNWIND $ids AS id
MATCH (n:OrganisationEver {id: id})
WITH n, EXISTS { (n)-[:SUFFERED]->(:Incident {kind: 'LEAK'}) } AS leaks,
  EXISTS { (n)-[:SUFFERED|SUFFERED_PAST]->()-[:WAS*0..1]->(i) WHERE i.kind = 'LEAK' } AS once
FOREACH (_ IN CASE WHEN leaks THEN [1] ELSE [] END | SET n:Leaking)
FOREACH (_ IN CASE WHEN leaks THEN [] ELSE [1] END | REMOVE n:Leaking)
FOREACH (_ IN CASE WHEN once THEN [1] ELSE [] END | SET n:OnceLeaking)
FOREACH (_ IN CASE WHEN once THEN [] ELSE [1] END | REMOVE n:OnceLeaking)
