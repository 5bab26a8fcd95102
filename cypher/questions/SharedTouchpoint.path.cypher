// One chain of nodes and facts from the certified organisation to a leak, as proof.
// @given certified, via, shared, own, leakers
// @columns node, type, fact
// @key place
MATCH (certified)-[:OPERATES]->(:System)-[:EXPOSES]->(t:Touchpoint) WHERE t IN own
RETURN certified AS node, null AS type, null AS fact, 0 AS place
