// The certified organisation's systems through which it shares.
// @given certified, own
// @columns system!
// @key system.id
MATCH (certified)-[:OPERATES]->(s:System)-[:EXPOSES]->(t:Touchpoint)
WHERE t IN own
RETURN DISTINCT s AS system
