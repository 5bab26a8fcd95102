// Asks an organisation for something.
// @act InvestigationAct
// @node investigation: Investigation
// @node organisation: Organisation
// @conflicts It is closed.
WITH investigation WHERE investigation.stage = 'CLOSED'
RETURN investigation.id AS id
// @conflicts The investigation is not about {name}: add the organisation to it first.
WITH investigation, organisation WHERE NOT EXISTS { MATCH (investigation)-[:INVESTIGATES]->(o:Organisation) WHERE o.id = $organisation }
RETURN organisation.name AS name
// @conflicts dueOn: {on} lies behind.
WITH $dueOn AS on WHERE on < $today
RETURN on
// @says InformationRequest
RETURN $new AS id, $text AS text, $dueOn AS dueOn, 'ASKED' AS stage, $asOf AS askedAt
// @holds (Investigation)-[REQUESTED]->(InformationRequest)
RETURN $investigation AS from, $new AS to
// @holds (Organisation)-[WAS_ASKED]->(InformationRequest)
RETURN $organisation AS from, $new AS to
// @holds (Investigation)-[RECORDS]->(InvestigationAct)
RETURN $investigation AS from, $act AS to
