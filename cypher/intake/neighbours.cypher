// The loads of the same source before and after a moment: of the same scope, and of any.
CYPHER 25 replan=skip
MATCH (:Source {id: $source})<-[:CAME_FROM]-(i:Import)
WHERE i.status = 'DONE' AND i.id <> $id
WITH i, i.scope = $scope AS same, i.observedAt > $observed AS later
RETURN max(CASE WHEN same AND i.observedAt < $observed THEN i.observedAt END) AS previous,
  min(CASE WHEN same AND later THEN i.observedAt END) AS next,
  min(CASE WHEN same AND later AND i.snapshot THEN i.observedAt END) AS nextSnapshot,
  count(CASE WHEN same THEN 1 END) AS others, count(CASE WHEN later THEN 1 END) AS newer
