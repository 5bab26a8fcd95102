// The next ids of a label. __LABEL__ is a name of the schema.
CYPHER 25 replan=skip
MATCH (n:__LABEL__Ever) WHERE n.id > $after
RETURN n.id AS id ORDER BY id LIMIT $batch
