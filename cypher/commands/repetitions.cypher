// What other loads that are not taken back repeat, since a load began.
CYPHER 25 replan=skip
MATCH (i:ImportEver) WHERE i.status <> 'RETRACTED' AND i.id <> $load
MATCH (r:Repetition {load: i.id}) WHERE r.at >= $since
RETURN r.load AS load, i.scope AS scope, r.of AS of, r.properties AS properties, r.keys AS keys ORDER BY r.at
