// Its shops with their doors.
// @given this
// @columns door!, shop!
// @key shop.id
MATCH (this)-[:RUNS_SHOP]->(s:Shop)
RETURN DISTINCT s.door AS door, s AS shop
