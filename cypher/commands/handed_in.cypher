// Whether an organisation has handed a file in.
MATCH (o:Organisation {id: $organisation})-[h:HANDED_IN]->(e:Evidence)
WHERE e.sha256 = $sha256
RETURN e.id AS id LIMIT 1
