// Plans a compliance check under the certification body.
// @act InvestigationAct
// @node investigation: Investigation
// @node organisation: Organisation
// @node controls: Control
// @conflicts It is closed.
WITH investigation WHERE investigation.stage = 'CLOSED'
RETURN investigation.id AS id
// @conflicts The investigation is not about {name}: add the organisation to it first.
WITH investigation, organisation WHERE NOT EXISTS { MATCH (investigation)-[:INVESTIGATES]->(o:Organisation) WHERE o.id = $organisation }
RETURN organisation.name AS name
// @conflicts Say which controls are checked.
WITH $controls AS controls WHERE size(controls) = 0
RETURN 0 AS none
// @says ComplianceCheck
RETURN $new AS id, $supervisedBy AS supervisedBy, $on AS plannedOn, 'PLANNED' AS stage
// @holds (Investigation)-[ORDERED]->(ComplianceCheck)
RETURN $investigation AS from, $new AS to
// @holds (ComplianceCheck)-[EXAMINES]->(Organisation)
RETURN $new AS from, $organisation AS to
// @holds (ComplianceCheck)-[VERIFIES]->(Control)
UNWIND $controls AS to
RETURN $new AS from, to
// @holds (Investigation)-[RECORDS]->(InvestigationAct)
RETURN $investigation AS from, $act AS to
