// Takes a request back.
// @act InvestigationAct
// @node request: InformationRequest
// @returns request
// @conflicts The investigation is closed.
MATCH (c:Investigation)-[:REQUESTED]->(request) WHERE c.stage = 'CLOSED'
RETURN c.id AS id
// @says InformationRequest
RETURN $request AS id, 'WITHDRAWN' AS stage
// @holds (InformationRequest)-[RECORDS]->(InvestigationAct)
RETURN $request AS from, $act AS to
