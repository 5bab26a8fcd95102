// Firms that run a shop it runs.
// @given this
// @columns neighbour!
// @key neighbour.id
MATCH (this)-[r:RUNS_SHOP WHERE r.by = 'ann' OR r.by = 'bo']->(:Shop)<-[:RUNS_SHOP]-(other:Firm)
WHERE other <> this
RETURN DISTINCT other AS neighbour
