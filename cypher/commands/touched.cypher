// The next entities of a label, with all versions of what transactions of some record times touched: of the entity itself, and
// of facts that start at it. __LABEL__ is a name of the schema.
CYPHER 25
MATCH (n:__LABEL__Ever) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $batch
RETURN n.id AS id,
  CASE WHEN n.recordedFrom IN $times OR n.recordedTo IN $times
      OR EXISTS { MATCH (n)-[:WAS]->(s) WHERE s.recordedFrom IN $times OR s.recordedTo IN $times }
    THEN [properties(n)] + COLLECT { MATCH (n)-[:WAS]->(s) RETURN properties(s) }
    ELSE [] END AS states,
  COLLECT {
    MATCH (n)-[r]->(b) WHERE type(r) <> 'WAS' AND (r.recordedFrom IN $times OR r.recordedTo IN $times)
    WITH DISTINCT n, b, replace(type(r), '_PAST', '') AS type, r.by AS by
    RETURN {type: type, to: b.id, by: by, label: [l IN labels(b) WHERE l ENDS WITH 'Ever'][0],
      versions: COLLECT { MATCH (n)-[v]->(b) WHERE v.by = by AND replace(type(v), '_PAST', '') = type RETURN properties(v) }}
  } AS facts
