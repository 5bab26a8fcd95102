// Versions of entities whose source is taken back, and which another load states as well. __LABEL__ is a name of the schema.
CYPHER 25 replan=skip
UNWIND $rows AS w
MATCH (:__LABEL__Ever {id: w.id})-[:WAS*0..1]->(s)
WHERE s.recordedTo = $inf AND s.validFrom = w.validFrom AND s.source = $load
SET s.source = w.source
