// Whether an organisation has handed a file in; no row if there is no such organisation.
MATCH (o:Organisation {id: $organisation})
RETURN EXISTS { MATCH (o)-[:HANDED_IN]->(e:Evidence) WHERE e.sha256 = $sha256 } AS handedIn
