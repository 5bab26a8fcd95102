// New versions of entities: the one believed and open stays on the node, all others hang off it. __LABEL__ is a name of the
// schema.
CYPHER 25 replan=skip
UNWIND $rows AS w
MATCH (n:__LABEL__Ever {id: w.id})
CALL (w) {
  UNWIND w.superseded AS id
  MATCH (s:__LABEL__State) WHERE elementId(s) = id
  SET s.recordedTo = $at, s.supersededBy = w.source
}
CALL (w) {
  UNWIND w.dropped AS id
  MATCH (s:__LABEL__State) WHERE elementId(s) = id
  DETACH DELETE s
}
FOREACH (p IN w.versions | CREATE (n)-[:WAS]->(s:State:__LABEL__State) SET s = p)
FOREACH (p IN w.open | SET n:__LABEL__, n = p)
FOREACH (p IN w.closed | REMOVE n:__LABEL__ SET n = p)
