// Puts a reviewer on record, whose licence lasts as long as the rule in force says.
// @conflicts {name} is on record already, as {id}.
MATCH (a:Auditor) WHERE a.name = $name
RETURN a.name AS name, a.id AS id
// @says Auditor
OPTIONAL MATCH (rule:Rule) WHERE rule.kind = 'LICENCE_TERM' AND inForce(rule)
WITH max(rule.years) AS years
RETURN $new AS id, $name AS name, $grade AS grade, $licensedFrom AS licensedFrom, $trainedIn AS trainedIn,
  CASE WHEN years IS NOT NULL THEN $licensedFrom + duration({years: years}) END AS licensedTo
// @judges
MATCH (rule:Rule) WHERE rule.kind = 'LICENCE_TERM' AND inForce(rule)
RETURN rule.id AS rule
