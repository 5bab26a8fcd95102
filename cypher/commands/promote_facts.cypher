// Facts whose source is taken back, and which another load states as well. __FROM__, __TO__ and __TYPE__ are names of the schema.
CYPHER 25 replan=skip
UNWIND $rows AS w
MATCH (:__FROM__Ever {id: w.from})-[r:__TYPE__|__TYPE___PAST]->(:__TO__Ever {id: w.to})
WHERE r.by = w.by AND r.recordedTo = $inf AND r.validFrom = w.validFrom AND r.source = $load
SET r.source = w.source
