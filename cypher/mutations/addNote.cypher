// Writes something down.
// @act InvestigationAct
// @node investigation: Investigation
// @node organisations: Organisation
// @node incidents: Incident
// @node systems: System
// @node touchpoints: Touchpoint
// @node controls: Control
// @node checks: ComplianceCheck
// @node requests: InformationRequest
// @node exhibits: Exhibit
// @conflicts It is closed.
WITH investigation WHERE investigation.stage = 'CLOSED'
RETURN investigation.id AS id
// @conflicts checks: the one planned for {day} is of another investigation.
UNWIND $checks AS id
MATCH (k:ComplianceCheck) WHERE k.id = id AND NOT EXISTS { MATCH (c:Investigation)-[:ORDERED]->(k) WHERE c.id = $investigation }
RETURN k.plannedOn AS day
// @conflicts requests: the one due on {day} is of another investigation.
UNWIND $requests AS id
MATCH (q:InformationRequest) WHERE q.id = id
  AND NOT EXISTS { MATCH (c:Investigation)-[:REQUESTED]->(q) WHERE c.id = $investigation }
RETURN q.dueOn AS day
// @conflicts exhibits: {name} is of another investigation.
UNWIND $exhibits AS id
MATCH (e:Exhibit) WHERE e.id = id AND NOT EXISTS { MATCH (c:Investigation)-[:SECURED]->(e) WHERE c.id = $investigation }
RETURN e.name AS name
// @says Note
RETURN $new AS id, $text AS text, $by AS writtenBy, $asOf AS writtenAt
// @holds (Investigation)-[NOTED]->(Note)
RETURN $investigation AS from, $new AS to
// @holds (Note)-[REMARKS_ON]->(Organisation)
UNWIND $organisations AS to
RETURN $new AS from, to
// @holds (Note)-[REMARKS_ON]->(Incident)
UNWIND $incidents AS to
RETURN $new AS from, to
// @holds (Note)-[REMARKS_ON]->(System)
UNWIND $systems AS to
RETURN $new AS from, to
// @holds (Note)-[REMARKS_ON]->(Touchpoint)
UNWIND $touchpoints AS to
RETURN $new AS from, to
// @holds (Note)-[REMARKS_ON]->(Control)
UNWIND $controls AS to
RETURN $new AS from, to
// @holds (Note)-[REMARKS_ON]->(ComplianceCheck)
UNWIND $checks AS to
RETURN $new AS from, to
// @holds (Note)-[REMARKS_ON]->(InformationRequest)
UNWIND $requests AS to
RETURN $new AS from, to
// @holds (Note)-[REMARKS_ON]->(Exhibit)
UNWIND $exhibits AS to
RETURN $new AS from, to
// @holds (Investigation)-[RECORDS]->(InvestigationAct)
RETURN $investigation AS from, $act AS to
