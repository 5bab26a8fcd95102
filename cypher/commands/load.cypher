// The record times of a load, by which what it wrote is found again.
CYPHER 25 replan=skip
MATCH (n:ImportEver {id: $id})
SET n.recordTimes = coalesce(n.recordTimes, []) + $at
