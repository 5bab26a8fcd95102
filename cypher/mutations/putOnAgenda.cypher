// Puts a review before a meeting.
// @node meeting: Meeting
// @node review: Review
// @node grounds: Rule
// @conflicts The meeting is {stage}: its agenda stays as it is.
WITH meeting WHERE meeting.stage <> 'CALLED'
RETURN toLower(meeting.stage) AS stage
// @conflicts The review is {stage}: it has to be brought before the committee first.
WITH review WHERE review.stage <> 'COMMITTEE'
RETURN toLower(review.stage) AS stage
// @conflicts The review is on the agenda of another meeting already, as {id}.
MATCH (review)-[:DELIBERATED]->(d:Deliberation) WHERE d.stage = 'OPEN'
RETURN d.id AS id
// @conflicts matter: {matter} does not fit a review that is {kind}.
WITH review, CASE review.kind
  WHEN 'INITIAL' THEN ['INITIAL', 'OBJECTION']
  WHEN 'RENEWAL' THEN ['RENEWAL', 'REVOCATION', 'OBJECTION']
  ELSE ['POST_REVIEW', 'REVOCATION', 'OBJECTION'] END AS fitting
WHERE NOT $matter IN fitting
RETURN toLower($matter) AS matter, toLower(review.kind) AS kind
// @conflicts matter: nobody objects to a decision about this review.
WITH review WHERE $matter = 'OBJECTION' AND NOT EXISTS {
  MATCH (r:Review)-[:DELIBERATED]->(d:Deliberation) WHERE r.id = $review AND d.stage = 'OBJECTED'
}
RETURN review.id AS id
// @conflicts An objection is open: it has to be decided first.
WITH review WHERE $matter <> 'OBJECTION' AND EXISTS {
  MATCH (r:Review)-[:DELIBERATED]->(d:Deliberation) WHERE r.id = $review AND d.stage = 'OBJECTED'
}
RETURN review.id AS id
// @conflicts The committee does not decide on the sector {sector}.
MATCH (c:Committee)-[:MEETS]->(m:Meeting) WHERE m.id = $meeting
MATCH (o:Organisation)-[:UNDERGOES]->(r:Review) WHERE r.id = $review
WITH c, o WHERE size(coalesce(c.sectors, [])) > 0 AND coalesce(NOT o.sector IN c.sectors, true)
RETURN coalesce(toLower(o.sector), 'unknown') AS sector
// @refuses A revocation needs grounds on record: rules of kind REVOCATION_GROUND that are in force.
WITH 1 AS one WHERE $matter = 'REVOCATION' AND size($grounds) = 0
RETURN one
// @refuses {code} is no ground for revocation in force.
UNWIND $grounds AS id
MATCH (rule:Rule) WHERE rule.id = id AND NOT (rule.kind = 'REVOCATION_GROUND' AND inForce(rule))
RETURN rule.code AS code
// @says Deliberation
RETURN $new AS id, $matter AS matter, 'OPEN' AS stage
// @holds (Meeting)-[TAKES_UP]->(Deliberation)
RETURN $meeting AS from, $new AS to
// @holds (Review)-[DELIBERATED]->(Deliberation)
RETURN $review AS from, $new AS to
// @holds (Deliberation)-[ON_CERTIFICATE]->(Certificate)
MATCH (review)-[:CHECKS]->(c:Certificate)
RETURN $new AS from, c.id AS to
// @holds (Deliberation)-[RESTS_ON]->(Rule)
UNWIND $grounds AS to
RETURN $new AS from, to
// @holds (Deliberation)-[FOLLOWS]->(Deliberation)
MATCH (review)-[:DELIBERATED]->(d:Deliberation) WHERE d.stage = 'OBJECTED' AND $matter = 'OBJECTION'
RETURN $new AS from, d.id AS to
// @judges
UNWIND $grounds AS rule
RETURN rule
