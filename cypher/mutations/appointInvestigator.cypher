// Makes somebody a member of an investigation, or gives a member another part in it.
// @act InvestigationAct
// @node investigation: Investigation
// @returns investigation
// @conflicts It is closed.
WITH investigation WHERE investigation.stage = 'CLOSED'
RETURN investigation.id AS id
// @conflicts Only who leads it may do this.
WITH investigation WHERE NOT led(investigation)
RETURN investigation.id AS id
// @conflicts Nobody else leads it: let another lead it first.
MATCH (i:Investigator)-[s:SERVES_ON]->(investigation)
WHERE $role <> 'LEAD' AND i.id = 'investigator-' + $account AND s.role = 'LEAD' AND leaders(investigation) = 1
RETURN i.account AS account
// @says Investigator
RETURN 'investigator-' + $account AS id, $account AS account, $agency AS agency
// @holds (Investigator)-[SERVES_ON]->(Investigation)
RETURN 'investigator-' + $account AS from, $investigation AS to, $role AS role
// @holds (Investigation)-[RECORDS]->(InvestigationAct)
RETURN $investigation AS from, $act AS to
