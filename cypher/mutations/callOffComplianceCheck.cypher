// Calls a compliance check off.
// @act InvestigationAct
// @node check: ComplianceCheck
// @returns check
// @says ComplianceCheck
RETURN $check AS id, 'CALLED_OFF' AS stage
// @holds (Investigation)-[RECORDS]->(InvestigationAct)
MATCH (c:Investigation)-[:ORDERED]->(check)
RETURN c.id AS from, $act AS to
