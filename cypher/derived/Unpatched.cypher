// :Unpatched marks touchpoints with an exposure believed now and not ended when it was written, :OnceUnpatched those with one at
// any time, as anything was ever believed.
CYPHER 25 replan=skip
UNWIND $ids AS id
MATCH (n:TouchpointEver {id: id})
WITH n, EXISTS { (n)-[:EXPOSED_TO]->() } AS exposed, EXISTS { (n)-[:EXPOSED_TO|EXPOSED_TO_PAST]->() } AS once
FOREACH (_ IN CASE WHEN exposed THEN [1] ELSE [] END | SET n:Unpatched)
FOREACH (_ IN CASE WHEN exposed THEN [] ELSE [1] END | REMOVE n:Unpatched)
FOREACH (_ IN CASE WHEN once THEN [1] ELSE [] END | SET n:OnceUnpatched)
FOREACH (_ IN CASE WHEN once THEN [] ELSE [1] END | REMOVE n:OnceUnpatched)
