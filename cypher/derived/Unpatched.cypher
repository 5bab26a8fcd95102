// :Unpatched marks touchpoints with an exposure believed now and not ended when it was written.
CYPHER 25 replan=skip
UNWIND $ids AS id
MATCH (n:TouchpointEver {id: id})
WITH n, EXISTS { (n)-[:EXPOSED_TO]->() } AS exposed
FOREACH (_ IN CASE WHEN exposed THEN [1] ELSE [] END | SET n:Unpatched)
FOREACH (_ IN CASE WHEN exposed THEN [] ELSE [1] END | REMOVE n:Unpatched)
