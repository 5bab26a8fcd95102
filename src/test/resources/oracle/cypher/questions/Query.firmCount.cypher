// How many firms.
// @columns firms!
MATCH (f:Firm) WHERE where(f, which)
RETURN count(f) AS firms
