// Brings a review before the committee.
// @node review: Review
// @returns review
// @conflicts The defect {name} is {progress}: it has to be verified, accepted, or escalated when it is overdue.
MATCH (review)-[:FOUND]->(f:Finding) WHERE f.progress IN ['OPEN', 'REPORTED']
RETURN f.name AS name, toLower(f.progress) AS progress
// @says Review
RETURN $review AS id, 'COMMITTEE' AS stage
