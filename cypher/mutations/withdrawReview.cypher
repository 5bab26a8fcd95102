// Withdraws an application.
// @node review: Review
// @returns review
// @says Review
RETURN $review AS id, 'WITHDRAWN' AS stage
