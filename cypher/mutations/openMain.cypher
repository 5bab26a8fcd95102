// Opens the main review, if the gate of the preliminary one is passed.
// @node review: Review
// @returns review
// @refuses The preliminary gate is closed: no core item is in force for this edition, so that none can be verified. An
//   administrator adopts rules of kind CORE_ITEM that name its controls.
WITH review WHERE review.stage = 'PRELIMINARY' AND NOT EXISTS {
  MATCH (review)-[:REVIEWED_UNDER]->(:Edition)-[:INCLUDES]->(:Control)<-[:CONCERNS]-(rule:Rule)
  WHERE rule.kind = 'CORE_ITEM' AND inForce(rule)
}
RETURN review.id AS id
// @refuses The core item {code} {title} is not met: {why}.
MATCH (review)-[:REVIEWED_UNDER]->(:Edition)-[:INCLUDES]->(control:Control)
WHERE openCoreItem(control)
MATCH (rule:Rule)-[:CONCERNS]->(control) WHERE rule.kind = 'CORE_ITEM' AND inForce(rule)
WITH control, head(collect(rule)) AS rule
OPTIONAL MATCH (r:Review)-[:CONCLUDES]->(c:Conclusion)-[:ABOUT]->(control) WHERE r.id = $review
WITH control, rule, collect(c.verdict) AS verdicts
RETURN control.code AS code, control.title AS title, rule.id AS rule,
  CASE WHEN size(verdicts) = 0 THEN 'nothing is concluded'
    WHEN any(v IN verdicts WHERE NOT v IN ['MET', 'NOT_APPLICABLE']) THEN 'concluded as ' + substring(reduce(all = '', v IN verdicts[..10] | all + ', ' + toLower(v)), 2)
    ELSE 'there is no evidence' END AS why,
  head(COLLECT { MATCH (rule)-[:CITES]->(p:Provision) RETURN p.law + ' ' + p.article }) AS provision
ORDER BY code
// @refuses The team has {there} of the {wanted} reviewers it needs.
OPTIONAL MATCH (review)-[:REVIEWED_BY]->(a:Auditor)
WITH review, count(a) AS there WHERE there < review.teamSize
RETURN there, review.teamSize AS wanted,
  head(COLLECT { MATCH (rule:Rule) WHERE rule.kind = 'TEAM_SIZE' AND inForce(rule) RETURN rule.id }) AS rule
// @refuses The team has no leader.
WITH review WHERE NOT EXISTS { MATCH (review)-[in:REVIEWED_BY]->(:Auditor) WHERE in.lead = true }
RETURN review.id AS id
// @refuses {name} cannot be in the team: {reason}.
MATCH (review)-[:REVIEWED_BY]->(a:Auditor)
UNWIND [reason IN ineligibility(a) WHERE reason IS NOT NULL] AS reason
RETURN a.name AS name, reason
// @says Review
RETURN $review AS id, 'MAIN' AS stage
// @judges
MATCH (rule:Rule) WHERE rule.kind IN ['CORE_ITEM', 'TEAM_SIZE', 'INCIDENT_TEAM', 'CONFLICT_PERIOD'] AND inForce(rule)
RETURN rule.id AS rule
