// The loads of the same source and scope before and after a moment.
CYPHER 25 replan=skip
MATCH (:Source {id: $source})<-[:CAME_FROM]-(i:Import)
WHERE i.scope = $scope AND i.status = 'DONE' AND i.id <> $id
RETURN max(CASE WHEN i.observedAt < $observed THEN i.observedAt END) AS previous,
  min(CASE WHEN i.observedAt > $observed THEN i.observedAt END) AS next, count(i) AS others
