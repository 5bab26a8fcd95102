// Withdraws an application.
// @node review: Review
// @returns review
// @conflicts It follows an incident: nobody withdraws it, the committee decides.
WITH review WHERE review.kind = 'SPECIAL'
RETURN review.id AS id
// @says Review
RETURN $review AS id, 'WITHDRAWN' AS stage
