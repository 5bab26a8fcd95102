// Opens the preliminary review.
// @node review: Review
// @returns review
// @says Review
RETURN $review AS id, 'PRELIMINARY' AS stage
