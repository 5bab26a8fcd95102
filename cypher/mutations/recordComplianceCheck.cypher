// Records what a compliance check found.
// @act InvestigationAct
// @node check: ComplianceCheck
// @node exhibits: Exhibit
// @returns check
// @conflicts on: {on} lies ahead.
WITH $on AS on WHERE on > $today
RETURN on
// @conflicts verdicts: {code} is not among what is checked, or comes twice.
UNWIND $verdicts AS v
WITH v['control'] AS id, count(v) AS times
OPTIONAL MATCH (x:ComplianceCheck)-[:VERIFIES]->(k:Control) WHERE x.id = $check AND k.id = id
WITH id, times, count(k) AS checked WHERE times > 1 OR checked = 0
OPTIONAL MATCH (named:Control) WHERE named.id = id
RETURN coalesce(named.code, id) AS code
// @conflicts verdicts: nothing is said of {code}.
MATCH (check)-[:VERIFIES]->(k:Control)
WHERE NOT any(v IN $verdicts WHERE v['control'] = k.id)
RETURN k.code AS code
// @conflicts exhibits: {name} is of another investigation.
UNWIND $exhibits AS id
MATCH (e:Exhibit) WHERE e.id = id AND NOT EXISTS { MATCH (c:Investigation)-[:SECURED]->(e) WHERE EXISTS { MATCH (c)-[:ORDERED]->(x:ComplianceCheck) WHERE x.id = $check } }
RETURN e.name AS name
// @says ComplianceCheck
RETURN $check AS id, 'HELD' AS stage, $on AS heldOn, $result AS result
// @holds (ComplianceCheck)-[VERIFIES]->(Control)
UNWIND $verdicts AS v
RETURN $check AS from, v['control'] AS to, v['verdict'] AS verdict
// @holds (ComplianceCheck)-[SHOWN_BY]->(Exhibit)
UNWIND $exhibits AS to
RETURN $check AS from, to
// @holds (Investigation)-[RECORDS]->(InvestigationAct)
MATCH (c:Investigation)-[:ORDERED]->(check)
RETURN c.id AS from, $act AS to
