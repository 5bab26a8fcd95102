// How far the record goes, and the next moment at which something begins or ends by itself.
CYPHER 25 replan=skip
OPTIONAL MATCH (c:Clock {id: 1})
RETURN c.last AS recorded,
  head(COLLECT { MATCH (d:Due) WHERE d.at > $now RETURN d.at AS at ORDER BY at LIMIT 1 }) AS due
