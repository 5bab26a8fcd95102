// What other loads of the same source repeat.
CYPHER 25 replan=skip
MATCH (:Source {id: $source})<-[:CAME_FROM]-(i:Import) WHERE i.status <> 'RETRACTED' AND i.id <> $load
MATCH (r:Repetition {load: i.id})
RETURN r.load AS load, i.scope AS scope, r.of AS of, r.properties AS properties, r.keys AS keys ORDER BY r.at
