// Answers a request.
// @act InvestigationAct
// @node request: InformationRequest
// @node evidence: Evidence
// @returns request
// @says InformationRequest
RETURN $request AS id, 'ANSWERED' AS stage, $answer AS answer, $asOf AS answeredAt
// @holds (InformationRequest)-[ANSWERED_WITH]->(Evidence)
UNWIND $evidence AS to
RETURN $request AS from, to
// @holds (InformationRequest)-[RECORDS]->(InvestigationAct)
RETURN $request AS from, $act AS to
