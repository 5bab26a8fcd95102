// The record times of a load.
CYPHER 25 replan=skip
MATCH (i:Import {id: $id})
RETURN coalesce(i.recordTimes, []) AS times, coalesce(i.inheritedTimes, []) AS inherited, i.format AS format,
  i.observedAt AS observedAt, i.startedAt AS startedAt
