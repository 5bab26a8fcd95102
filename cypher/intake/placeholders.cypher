// What organisations that stand for unknown operators of sites have, as believed now.
CYPHER 25 replan=skip
UNWIND $ids AS id
MATCH (o:OrganisationEver {id: id, kind: 'SITE'})-[r:OPERATES|OPERATES_PAST|SUFFERED|SUFFERED_PAST]->(x)
WHERE r.recordedTo = $inf
RETURN id, replace(type(r), '_PAST', '') AS type, x.id AS to, r.by AS by, r.validFrom AS from, r.validTo AS until
