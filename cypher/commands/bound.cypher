// Entities that facts are still believed of. __LABEL__ is a name of the schema.
CYPHER 25 replan=skip
UNWIND $ids AS id
MATCH (n:__LABEL__Ever {id: id})
WHERE EXISTS { MATCH (n)-[r]-() WHERE type(r) <> 'WAS' AND r.recordedTo = $inf }
RETURN id
