// The same for each of the subjects those loads spoke of.
CYPHER 25 replan=skip
MATCH (:Source {id: $source})<-[:CAME_FROM]-(i:Import)
WHERE i.scope = $scope AND i.status = 'DONE' AND i.id <> $id
UNWIND i.subjects AS subject
RETURN subject, max(CASE WHEN i.observedAt < $observed THEN i.observedAt END) AS previous,
  min(CASE WHEN i.observedAt > $observed THEN i.observedAt END) AS next
