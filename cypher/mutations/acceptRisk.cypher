// Takes a defect as a risk.
// @node finding: Finding
// @returns finding
// @refuses {code} may not be accepted as a risk: {name}.
MATCH (finding)-[:AGAINST]->(control:Control)<-[:CONCERNS]-(rule:Rule)
WHERE rule.kind = 'NO_ACCEPTANCE' AND inForce(rule)
RETURN control.code AS code, rule.name AS name, rule.id AS rule,
  head(COLLECT { MATCH (rule)-[:CITES]->(p:Provision) RETURN p.law + ' ' + p.article }) AS provision
// @says Finding
RETURN $finding AS id, 'ACCEPTED' AS progress
// @judges
MATCH (rule:Rule) WHERE rule.kind = 'NO_ACCEPTANCE' AND inForce(rule)
RETURN rule.id AS rule
