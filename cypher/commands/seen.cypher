// Observations, noted in place. __LABEL__ is a name of the schema.
CYPHER 25 replan=skip
UNWIND $rows AS w
MATCH (n:__LABEL__Ever {id: w.id})
FOREACH (_ IN CASE WHEN n.lastSeen < w.last THEN [1] ELSE [] END | SET n.lastSeen = w.last)
FOREACH (_ IN CASE WHEN n.firstSeen > w.first THEN [1] ELSE [] END | SET n.firstSeen = w.first)
