// What a load says of entities that other loads of one command have just said, noted in place. __LABEL__ is a name of the
// schema.
CYPHER 25 replan=skip
UNWIND $rows AS w
MATCH (n:__LABEL__Ever {id: w[0]}) WHERE n.source <> $load
WITH n, w, coalesce(n.also, []) AS also
WITH n, w, also, [e IN also WHERE e STARTS WITH $load][0] AS own
SET n.also = ([e IN also WHERE NOT e STARTS WITH $load] + (coalesce(own + ',', $load + ' ') + w[1]))[-$latest..]
