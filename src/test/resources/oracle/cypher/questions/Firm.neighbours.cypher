// Firms that run a shop it runs.
// @given this
// @columns neighbour
// @key neighbour.id
MATCH (this)-[:RUNS_SHOP]->(:Shop)<-[:RUNS_SHOP]-(other:Firm)
WHERE other <> this
RETURN DISTINCT other AS neighbour
