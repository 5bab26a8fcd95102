// Says on what an edition rests.
// @node edition: Edition
// @node provisions: Provision
// @returns edition
// @conflicts provisions: name at least one.
WITH $provisions AS provisions WHERE size(provisions) = 0
RETURN provisions
// @says Edition
RETURN $edition AS id, $inForceFrom AS inForceFrom
// @holds (Edition)-[CITES]->(Provision)
UNWIND $provisions AS to
RETURN $edition AS from, to
