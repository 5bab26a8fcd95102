// The other loads of one source and scope that speak of entities: whether one is of earlier observation, and the next of later.
// __LABEL__ is a name of the schema.
CYPHER 25 replan=skip
UNWIND $ids AS id
MATCH (:__LABEL__Ever {id: id})-[:WAS*0..1]->(s)
UNWIND [s.source] + [e IN coalesce(s.also, []) | split(e, ' ')[0]] AS load
WITH DISTINCT id, load WHERE load <> $load
MATCH (i:Import {id: load})-[:CAME_FROM]->(:Source {id: $source}) WHERE i.scope = $scope AND i.status = 'DONE'
RETURN id, count(CASE WHEN i.observedAt < $observed THEN 1 END) > 0 AS older,
  min(CASE WHEN i.observedAt > $observed THEN i.observedAt END) AS next
