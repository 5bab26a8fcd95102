// What the next loads that are not taken back repeat, after a load began: those of its own command among them.
CYPHER 25 replan=skip
MATCH (i:ImportEver)
WHERE i.status <> 'RETRACTED' AND i.id <> $load AND EXISTS { MATCH (r:Repetition {load: i.id}) WHERE r.at >= $since }
WITH i ORDER BY i.startedAt LIMIT $latest
MATCH (r:Repetition {load: i.id}) WHERE r.at >= $since
RETURN r.load AS load, r.of AS of, r.properties AS properties, r.keys AS keys ORDER BY r.at
