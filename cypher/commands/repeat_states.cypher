// What a load says of entities that other loads of one command have just said, noted in place. __LABEL__ is a name of the
// schema.
CYPHER 25 replan=skip
UNWIND $rows AS w
MATCH (n:__LABEL__Ever {id: w[0]}) WHERE n.source <> $load
SET n.also = ([e IN coalesce(n.also, []) WHERE NOT e STARTS WITH $load] + w[1])[-$latest..]
