// What is known of a load.
CYPHER 25 replan=skip
MATCH (i:Import {id: $id})
RETURN i.status AS status, i.observedAt AS observedAt, i.scope AS scope, i.written AS written
