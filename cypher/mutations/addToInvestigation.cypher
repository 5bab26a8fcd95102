// Makes an investigation about more.
// @act InvestigationAct
// @node investigation: Investigation
// @node organisations: Organisation
// @node incidents: Incident
// @returns investigation
// @conflicts It is closed.
WITH investigation WHERE investigation.stage = 'CLOSED'
RETURN investigation.id AS id
// @conflicts Only who leads it may do this.
WITH investigation WHERE NOT led(investigation)
RETURN investigation.id AS id
// @holds (Investigation)-[INVESTIGATES]->(Organisation)
UNWIND $organisations AS to
RETURN $investigation AS from, to
// @holds (Investigation)-[LOOKS_INTO]->(Incident)
UNWIND $incidents AS to
RETURN $investigation AS from, to
// @holds (Investigation)-[RECORDS]->(InvestigationAct)
RETURN $investigation AS from, $act AS to
