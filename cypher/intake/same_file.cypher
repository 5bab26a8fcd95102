// The latest load of the same bytes as the same format.
CYPHER 25 replan=skip
MATCH (i:Import {sha256: $sha256, format: $format})
RETURN i.observedAt AS observedAt, i.scope AS scope ORDER BY i.startedAt DESC LIMIT 1
