// The demo, if it is not loaded whole.
CYPHER 25 replan=skip
MATCH (i:ImportEver {format: 'demo', status: 'RUNNING'})
RETURN i.id AS id LIMIT 1
