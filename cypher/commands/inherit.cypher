// Loads that stand for what a load wrote that is taken back, with its record times: by them they are taken back in turn.
CYPHER 25 replan=skip
UNWIND $rows AS w
MATCH (n:ImportEver {id: w.load})
SET n.inheritedTimes = coalesce(n.inheritedTimes, []) + [t IN w.times WHERE NOT t IN coalesce(n.inheritedTimes, [])]
