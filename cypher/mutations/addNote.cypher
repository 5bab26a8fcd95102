// Writes something down.
// @act InvestigationAct
// @node investigation: Investigation
// @node organisations: Organisation
// @node incidents: Incident
// @node exhibits: Exhibit
// @conflicts It is closed.
WITH investigation WHERE investigation.stage = 'CLOSED'
RETURN investigation.id AS id
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
// @holds (Note)-[REMARKS_ON]->(Exhibit)
UNWIND $exhibits AS to
RETURN $new AS from, to
// @holds (Investigation)-[RECORDS]->(InvestigationAct)
RETURN $investigation AS from, $act AS to
