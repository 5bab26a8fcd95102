// The open exposures it closes, in the hits it has a part in.
// @given patch, touched
// @columns closed!
// @key closed.id
UNWIND touched AS hit
UNWIND hit[3] + [hit[2]] AS place
WITH DISTINCT patch, place
MATCH (place)-[:EXPOSED_TO]->(e:Exposure)
WHERE where(e, exposure)
  AND (place = patch OR e = patch OR EXISTS { MATCH (e)-[:OF]->(flaw:Vulnerability|Weakness) WHERE flaw = patch })
RETURN DISTINCT e AS closed
