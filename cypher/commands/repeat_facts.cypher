// Facts a load states that other loads of one command have just stated, noted in place. __FROM__, __TO__ and __TYPE__ are names
// of the schema.
CYPHER 25 replan=skip
UNWIND $rows AS w
MATCH (:__FROM__Ever {id: w[0]})-[r:__TYPE__|__TYPE___PAST]->(:__TO__Ever {id: w[1]})
WHERE r.by = w[2] AND r.recordedTo = $inf AND r.source <> $load AND NOT $load IN coalesce(r.also, [])
SET r.also = (coalesce(r.also, []) + $load)[-$latest..]
