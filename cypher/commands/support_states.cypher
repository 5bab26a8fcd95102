// Other loads that state versions of entities, noted in place. __LABEL__ is a name of the schema.
CYPHER 25 replan=skip
UNWIND $rows AS w
MATCH (n:__LABEL__Ever {id: w.id})
FOREACH (_ IN CASE WHEN w.element IS NULL THEN [1] ELSE [] END | SET n.also = w.also)
WITH n, w
CALL (n, w) {
  WITH n, w WHERE w.element IS NOT NULL
  MATCH (n)-[:WAS]->(s) WHERE elementId(s) = w.element
  SET s.also = w.also
}
