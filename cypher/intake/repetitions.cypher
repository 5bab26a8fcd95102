// What the latest loads of one source and scope repeat of facts of some types.
CYPHER 25 replan=skip
MATCH (:Source {id: $source})<-[:CAME_FROM]-(i:Import)
WHERE i.scope = $scope AND i.status <> 'RETRACTED' AND i.id <> $load
  AND EXISTS { MATCH (r:Repetition {load: i.id}) WHERE r.of IN $types }
WITH i ORDER BY i.startedAt DESC LIMIT $latest
MATCH (r:Repetition {load: i.id}) WHERE r.of IN $types
RETURN r.load AS load, r.of AS of, r.properties AS properties, r.keys AS keys
