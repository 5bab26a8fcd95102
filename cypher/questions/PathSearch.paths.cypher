// The paths of a search in the order in which it found them.
// @given found
// @columns node!, length!, stops, facts, place
// @key place
UNWIND range(0, size(found) - 1) AS place
WITH found[place][0] AS stops, found[place][1] AS facts, place
RETURN last(stops) AS node, size(facts) AS length, stops, facts, place
