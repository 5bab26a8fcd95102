// Takes a reviewer out of a team.
// @node review: Review
// @node auditor: Auditor
// @returns review
// @conflicts {name} is not in the team.
WITH auditor WHERE NOT EXISTS { MATCH (r:Review)-[:REVIEWED_BY]->(auditor) WHERE r.id = $review }
RETURN auditor.name AS name
// @conflicts The review is {stage}: its team stays as it is.
WITH review WHERE NOT review.stage IN ['APPLIED', 'PRELIMINARY', 'MAIN']
RETURN review.stage AS stage
// @ends (Review)-[REVIEWED_BY]->(Auditor)
RETURN $review AS from, $auditor AS to
