// Takes a request back.
// @act InvestigationAct
// @node request: InformationRequest
// @returns request
// @says InformationRequest
RETURN $request AS id, 'WITHDRAWN' AS stage
// @holds (InformationRequest)-[RECORDS]->(InvestigationAct)
RETURN $request AS from, $act AS to
