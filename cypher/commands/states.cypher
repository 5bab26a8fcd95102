// What is believed of entities, before it is changed. __LABEL__ is a name of the schema.
CYPHER 25 replan=skip
UNWIND $ids AS id
MATCH (n:__LABEL__Ever {id: id})
RETURN id, n:__LABEL__ AS live, properties(n) AS node,
  COLLECT { MATCH (n)-[:WAS]->(s) WHERE s.recordedTo = $inf RETURN [elementId(s), properties(s)] } AS states
