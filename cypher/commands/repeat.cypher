// What a load states that an earlier file of the same command has just stated, as fingerprints. Fed again, it is there already.
CYPHER 25 replan=skip
UNWIND $rows AS w
MERGE (r:Repetition {id: w.id})
ON CREATE SET r.load = $load, r.at = $at, r.of = $of, r.properties = w.properties, r.keys = w.keys
