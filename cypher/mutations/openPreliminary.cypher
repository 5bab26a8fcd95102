// Opens the preliminary review.
// @node review: Review
// @returns review
// @refuses teamSize: {given} are fewer than the {wanted} reviewers that it needs.
MATCH (rule:Rule) WHERE rule.kind = 'TEAM_SIZE' AND inForce(rule) AND coalesce(rule.reviewKind = review.kind, true)
WITH rule WHERE $teamSize < rule.count
RETURN $teamSize AS given, rule.count AS wanted, rule.id AS rule
// @says Review
RETURN $review AS id, 'PRELIMINARY' AS stage, coalesce($teamSize, review.teamSize) AS teamSize,
  coalesce($plannedDays, review.plannedDays) AS plannedDays
