// The hits it removes.
// @given removed
// @columns certified!, via!, shared!, own, leakers
// @key certified.id, via, shared.id
UNWIND removed AS hit
RETURN hit[0] AS certified, hit[1] AS via, hit[2] AS shared, hit[3] AS own, hit[4] AS leakers
