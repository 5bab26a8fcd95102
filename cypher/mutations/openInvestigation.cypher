// Opens an investigation, led by whoever opens it.
// @act InvestigationAct
// @node organisations: Organisation
// @node incidents: Incident
// @conflicts Say what it is about: an organisation, or an incident.
WITH $organisations AS organisations, $incidents AS incidents WHERE size(organisations) + size(incidents) = 0
RETURN 0 AS none
// @conflicts endsOn: {to} is before {from}.
WITH $beginsOn AS from, $endsOn AS to WHERE to < from
RETURN from, to
// @says Investigation
RETURN $new AS id, $name AS name, $purpose AS purpose, 'OPEN' AS stage, $asOf AS openedAt, $beginsOn AS beginsOn,
  $endsOn AS endsOn
// @says Investigator
RETURN 'investigator-' + $by AS id, $by AS account, $agency AS agency
// @holds (Investigator)-[SERVES_ON]->(Investigation)
RETURN 'investigator-' + $by AS from, $new AS to, 'LEAD' AS role
// @holds (Investigation)-[INVESTIGATES]->(Organisation)
UNWIND $organisations AS to
RETURN $new AS from, to
// @holds (Investigation)-[LOOKS_INTO]->(Incident)
UNWIND $incidents AS to
RETURN $new AS from, to
// @holds (Investigation)-[RECORDS]->(InvestigationAct)
RETURN $new AS from, $act AS to
