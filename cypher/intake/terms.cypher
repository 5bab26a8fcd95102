// What is believed of facts that hold over terms, and which load of later observation first stood for it. __FROM__, __TO__ and
// __TYPE__ are names of the schema.
CYPHER 25 replan=skip
UNWIND $rows AS w
MATCH (:__FROM__Ever {id: w.from})-[r:__TYPE__|__TYPE___PAST]->(:__TO__Ever {id: w.to})
WHERE r.by = w.by AND r.recordedTo = $inf
RETURN w.from AS from, w.to AS to, r.validFrom AS validFrom, r.validTo AS validTo,
  COLLECT { MATCH (i:ImportEver) WHERE i.id IN [r.source] + coalesce(r.also, []) AND i.observedAt > $observed
    AND i.status <> 'RETRACTED' RETURN i.observedAt ORDER BY i.observedAt LIMIT 1 }[0] AS newer
