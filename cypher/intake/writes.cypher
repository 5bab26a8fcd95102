// The record times of a load.
CYPHER 25 replan=skip
MATCH (i:Import {id: $id})
RETURN coalesce(i.recordTimes, []) AS times, i.observedAt AS observedAt
