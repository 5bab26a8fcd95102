// Since when loads of later observation have spoken of facts. __FROM__, __TO__ and __TYPE__ are names of the schema.
CYPHER 25 replan=skip
UNWIND $rows AS w
MATCH (:__FROM__Ever {id: w.from})-[r:__TYPE__|__TYPE___PAST]->(:__TO__Ever {id: w.to})
WHERE r.by = w.by
MATCH (i:ImportEver {id: r.source}) WHERE i.observedAt > $observed AND i.status <> 'RETRACTED'
RETURN w.from AS from, w.to AS to, w.by AS by, min(r.validFrom) AS since
