// Whether anything is in the store, and how far the demo got: $whole is the load that stands for all of it, and every moment
// of it left a load or an act behind.
CYPHER 25
RETURN
  EXISTS { MATCH (n) WHERE NOT n:Clock AND NOT n:Heartbeat AND NOT any(l IN labels(n) WHERE l STARTS WITH '__Neo4j') } AS occupied,
  COLLECT { MATCH (i:ImportEver {id: $whole}) RETURN i.status }[0] AS demo,
  COLLECT { MATCH (n:ImportEver|ActEver) WHERE n:ActEver OR n.format = 'demo' RETURN max(coalesce(n.startedAt, n.doneAt)) }[0] AS reached
