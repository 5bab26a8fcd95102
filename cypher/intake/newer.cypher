// From when on loads of later observation speak of facts: of all time, if they say since when a fact holds, else from their
// observation on. __FROM__, __TO__ and __TYPE__ are names of the schema.
CYPHER 25 replan=skip
UNWIND $rows AS w
MATCH (:__FROM__Ever {id: w.from})-[r:__TYPE__|__TYPE___PAST]->(:__TO__Ever {id: w.to})
WHERE r.by = w.by
UNWIND [r.source] + coalesce(r.also, []) AS load
MATCH (i:ImportEver {id: load}) WHERE i.observedAt > $observed AND i.status <> 'RETRACTED'
RETURN w.from AS from, w.to AS to, w.by AS by,
  min(CASE WHEN r.statedAt = i.observedAt THEN $beginning ELSE i.observedAt END) AS since
