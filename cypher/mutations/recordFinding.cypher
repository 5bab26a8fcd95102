// Puts a defect on record.
// @node review: Review
// @node control: Control
// @node system: System
// @conflicts The review is {stage}: defects are found in the main one.
WITH review WHERE review.stage <> 'MAIN'
RETURN review.stage AS stage
// @conflicts control: {code} is none of the review's edition.
WITH control WHERE NOT EXISTS {
  MATCH (r:Review)-[:REVIEWED_UNDER]->(:Edition)-[:INCLUDES]->(control) WHERE r.id = $review
}
RETURN control.code AS code
// @conflicts system: {name} is not in the review's scope.
WITH system WHERE NOT EXISTS { MATCH (r:Review)-[:REVIEWS]->(system) WHERE r.id = $review }
RETURN system.name AS name
// @says Finding
RETURN $new AS id, $name AS name, $severity AS severity, 'OPEN' AS progress
// @holds (Review)-[FOUND]->(Finding)
RETURN $review AS from, $new AS to
// @holds (Finding)-[AGAINST]->(Control)
RETURN $new AS from, $control AS to
// @holds (Finding)-[FOUND_IN]->(System)
WITH $system AS to WHERE to IS NOT NULL
RETURN $new AS from, to
