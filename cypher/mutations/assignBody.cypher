// Has a body carry out a review.
// @node review: Review
// @node body: AssessmentBody
// @returns review
// @conflicts The review is {stage}: the body that carries it out stays.
WITH review WHERE NOT review.stage IN ['APPLIED', 'PRELIMINARY', 'MAIN']
RETURN review.stage AS stage
// @conflicts {name} carries it out already.
MATCH (review)-[:CARRIED_OUT_BY]->(other:AssessmentBody) WHERE other.id = $body
RETURN other.name AS name
// @conflicts {name} may not review on {today}: it is designated from {from} to {to}.
WITH body WHERE NOT (body.designatedFrom <= $today AND coalesce(body.designatedTo > $today, true))
RETURN body.name AS name, $today AS today, body.designatedFrom AS from, coalesce(toString(body.designatedTo), 'no end') AS to
// @ends (Review)-[CARRIED_OUT_BY]->(AssessmentBody)
MATCH (review)-[:CARRIED_OUT_BY]->(other:AssessmentBody)
RETURN $review AS from, other.id AS to
// @holds (Review)-[CARRIED_OUT_BY]->(AssessmentBody)
RETURN $review AS from, $body AS to
