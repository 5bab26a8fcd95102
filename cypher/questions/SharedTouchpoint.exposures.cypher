// The open exposures that make the hit.
// @given shared, own
// @columns openExposure!
// @key openExposure.id
UNWIND own + [shared] AS place
WITH DISTINCT place
MATCH (place)-[:EXPOSED_TO]->(e:Exposure)
WHERE where(e, exposure)
RETURN DISTINCT e AS openExposure
