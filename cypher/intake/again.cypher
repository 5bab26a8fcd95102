// Loads of the same source and scope that are older than a load and began after it.
CYPHER 25 replan=skip
MATCH (n:Import {id: $id})-[:CAME_FROM]->(:Source)<-[:CAME_FROM]-(i:Import)
WHERE i.scope = n.scope AND i.observedAt < n.observedAt AND i.startedAt > n.startedAt AND i.status = 'DONE'
RETURN i.file + ' (' + i.id + ')' AS again ORDER BY i.startedAt
