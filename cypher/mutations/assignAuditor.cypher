// Puts a reviewer into a team.
// @node review: Review
// @node auditor: Auditor
// @returns review
// @conflicts The review is {stage}: its team stays as it is.
WITH review WHERE NOT review.stage IN ['APPLIED', 'PRELIMINARY', 'MAIN']
RETURN review.stage AS stage
// @conflicts {name} leads the team already.
MATCH (review)-[in:REVIEWED_BY]->(other:Auditor) WHERE in.lead = true AND $lead = true AND other.id <> $auditor
RETURN other.name AS name
// @refuses {name} cannot lead a team: only a senior can, and this one is {grade}.
WITH auditor WHERE $lead = true AND coalesce(auditor.grade <> 'SENIOR', true)
RETURN auditor.name AS name, toLower(coalesce(auditor.grade, 'of no grade')) AS grade
// @refuses {name} cannot be in the team: {reason}.
UNWIND [reason IN ineligibility(auditor) WHERE reason IS NOT NULL] AS reason
OPTIONAL MATCH (rule:Rule) WHERE rule.kind = 'CONFLICT_PERIOD' AND inForce(rule) AND reason CONTAINS 'interest'
RETURN auditor.name AS name, reason, rule.id AS rule
// @holds (Review)-[REVIEWED_BY]->(Auditor)
RETURN $review AS from, $auditor AS to, $lead AS lead
// @judges
MATCH (rule:Rule) WHERE rule.kind = 'CONFLICT_PERIOD' AND inForce(rule)
RETURN rule.id AS rule
