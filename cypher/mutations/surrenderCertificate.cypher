// Gives a certificate back.
// @node certificate: Certificate
// @returns certificate
// @conflicts Nobody holds it.
WITH certificate WHERE NOT EXISTS { MATCH (:Organisation)-[:HOLDS]->(certificate) }
RETURN certificate.id AS id
// @conflicts on: {on} lies behind.
WITH $on AS on WHERE on < $today
RETURN on
// @conflicts A review because of an incident is under way: {id}.
MATCH (r:Review)-[:CHECKS]->(certificate) WHERE r.kind = 'SPECIAL' AND NOT r.stage IN ['DECIDED', 'WITHDRAWN']
RETURN r.id AS id
// @ends (Organisation)-[HOLDS]->(Certificate)
MATCH (o:Organisation)-[h:HOLDS]->(certificate)
RETURN o.id AS from, $certificate AS to, h.by AS by, datetime({date: $on, timezone: 'Asia/Seoul'}).epochMillis AS since
