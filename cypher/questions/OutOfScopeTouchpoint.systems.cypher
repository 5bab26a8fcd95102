// The organisation's systems that expose it.
// @given certified, touchpoint
// @columns system!
// @key system.id
MATCH (certified)-[:OPERATES]->(s:System)-[:EXPOSES]->(touchpoint)
RETURN DISTINCT s AS system
