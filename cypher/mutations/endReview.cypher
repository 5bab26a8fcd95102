// Ends the review on site; its defects are due so many days after, by the rules in force.
// @node review: Review
// @returns review
// @conflicts on: {on} lies ahead, or before the review was opened.
WITH review WHERE $on > $today OR $on < review.openedOn
RETURN $on AS on
// @conflicts {verdict} was concluded of {code}, and no defect is on record against it.
MATCH (review)-[:CONCLUDES]->(c:Conclusion)-[:ABOUT]->(control:Control)
WHERE c.verdict IN ['NOT_MET', 'PARTLY'] AND NOT EXISTS {
  MATCH (r:Review)-[:FOUND]->(:Finding)-[:AGAINST]->(control) WHERE r.id = $review
}
RETURN DISTINCT toLower(c.verdict) AS verdict, control.code AS code
// @refuses No rule in force says how long the {round} round of remediation lasts.
WITH review WHERE EXISTS { MATCH (review)-[:FOUND]->(:Finding) }
UNWIND ['FIRST_ROUND', 'SECOND_ROUND'] AS kind
WITH kind WHERE NOT EXISTS { MATCH (rule:Rule) WHERE rule.kind = kind AND inForce(rule) }
RETURN CASE kind WHEN 'FIRST_ROUND' THEN 'first' ELSE 'second' END AS round
// @says Review
WITH EXISTS { MATCH (review)-[:FOUND]->(:Finding) } AS found
RETURN $review AS id, CASE WHEN found THEN 'REMEDIATION' ELSE 'COMMITTEE' END AS stage, $on AS endedOn
// @says Finding
MATCH (review)-[:FOUND]->(f:Finding)
MATCH (first:Rule) WHERE first.kind = 'FIRST_ROUND' AND inForce(first)
MATCH (second:Rule) WHERE second.kind = 'SECOND_ROUND' AND inForce(second)
WITH f, min(first.days) AS days, min(second.days) AS more
RETURN f.id AS id, $on + duration({days: days}) AS firstDueOn, $on + duration({days: days + more}) AS finalDueOn
// @judges
MATCH (rule:Rule) WHERE rule.kind IN ['FIRST_ROUND', 'SECOND_ROUND'] AND inForce(rule)
RETURN rule.id AS rule
