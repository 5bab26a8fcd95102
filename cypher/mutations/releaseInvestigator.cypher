// Lets somebody be a member no longer.
// @act InvestigationAct
// @node investigation: Investigation
// @node investigator: Investigator
// @returns investigator
// @conflicts Only who leads it may do this.
WITH investigation WHERE NOT led(investigation)
RETURN investigation.id AS id
// @conflicts {account} is no member of it.
WITH investigation, investigator WHERE NOT EXISTS { MATCH (i:Investigator)-[:SERVES_ON]->(investigation) WHERE i.id = $investigator }
RETURN investigator.account AS account
// @conflicts Nobody else leads it: let another lead it first.
MATCH (i:Investigator)-[s:SERVES_ON]->(investigation)
WHERE i.id = $investigator AND s.role = 'LEAD' AND leaders(investigation) = 1
RETURN i.account AS account
// @ends (Investigator)-[SERVES_ON]->(Investigation)
MATCH (i:Investigator)-[s:SERVES_ON]->(investigation) WHERE i.id = $investigator
RETURN $investigator AS from, $investigation AS to, s.by AS by
// @holds (Investigation)-[RECORDS]->(InvestigationAct)
RETURN $investigation AS from, $act AS to
