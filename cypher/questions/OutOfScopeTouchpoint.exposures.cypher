// What is open on it.
// @given touchpoint
// @columns openExposure!
// @key openExposure.id
MATCH (touchpoint)-[:EXPOSED_TO]->(e:Exposure)
WHERE where(e, exposure)
RETURN DISTINCT e AS openExposure
