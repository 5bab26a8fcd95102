// Records what an inspection found.
// @node inspection: Inspection
// @node evidence: Evidence
// @returns inspection
// @conflicts on: {on} lies ahead.
WITH $on AS on WHERE on > $today
RETURN on
// @says Inspection
RETURN $inspection AS id, $on AS heldOn, $result AS result, 'HELD' AS stage
// @holds (Inspection)-[SUPPORTED_BY]->(Evidence)
UNWIND $evidence AS to
RETURN $inspection AS from, to
