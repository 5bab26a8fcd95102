// Closes an investigation.
// @act InvestigationAct
// @node investigation: Investigation
// @returns investigation
// @conflicts Only who leads it may do this.
WITH investigation WHERE NOT led(investigation)
RETURN investigation.id AS id
// @conflicts A check is planned still, for {on}: record or call it off first.
MATCH (investigation)-[:ORDERED]->(k:ComplianceCheck) WHERE k.stage = 'PLANNED'
RETURN k.plannedOn AS on
// @conflicts A request is not answered yet, due on {on}: withdraw it first, or wait.
MATCH (investigation)-[:REQUESTED]->(q:InformationRequest) WHERE q.stage = 'ASKED'
RETURN q.dueOn AS on
// @says Investigation
RETURN $investigation AS id, 'CLOSED' AS stage, $conclusion AS conclusion
// @holds (Investigation)-[RECORDS]->(InvestigationAct)
RETURN $investigation AS from, $act AS to
