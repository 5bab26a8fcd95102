// The next starts of facts that one source states and that hold at a moment, with whether a load of one scope says so; but for
// those of which a later load states since when they hold. __FROM__, __TO__ and __TYPE__ are names of the schema.
CYPHER 25 replan=skip
MATCH (:Source {id: $source})<-[:CAME_FROM]-(i:Import) WHERE i.scope = $scope
WITH collect(i.id) AS loads
MATCH (a:__FROM__Ever) WHERE a.id > $after
WITH loads, a ORDER BY a.id LIMIT $batch
RETURN a.id AS from, COLLECT {
  MATCH (a)-[r:__TYPE__|__TYPE___PAST]->(b:__TO__Ever)
  WHERE r.by = $by AND r.recordedTo = $inf AND r.validTo > $observed AND r.validFrom <= $observed
    AND coalesce(r.statedAt, $observed) <= $observed
  WITH b, max(any(load IN [r.source] + coalesce(r.also, []) WHERE load IN loads)) AS stated
  RETURN [b.id, stated] } AS to
