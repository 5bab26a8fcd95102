// Opens a meeting with its quorum.
// @node meeting: Meeting
// @node attendance: Member
// @returns meeting
// @conflicts The meeting is held on {on}, not today.
WITH meeting WHERE meeting.heldOn <> $today
RETURN meeting.heldOn AS on
// @conflicts {name} is not a member of the committee today.
UNWIND $attendance AS id
MATCH (m:Member) WHERE m.id = id AND NOT EXISTS {
  MATCH (c:Committee)-[:MEETS]->(x:Meeting) WHERE x.id = $meeting
  MATCH (c)-[:HAS_MEMBER]->(m)
}
RETURN m.name AS name
// @refuses {there} members came, and a meeting needs {wanted}.
MATCH (rule:Rule) WHERE rule.kind = 'QUORUM' AND inForce(rule)
WITH rule, COUNT { UNWIND $attendance AS id RETURN DISTINCT id } AS there WHERE there < rule.count
RETURN there, rule.count AS wanted, rule.id AS rule
// @says Meeting
RETURN $meeting AS id, 'OPEN' AS stage
// @holds (Meeting)-[ATTENDED_BY]->(Member)
UNWIND $attendance AS to
RETURN DISTINCT $meeting AS from, to
// @judges
MATCH (rule:Rule) WHERE rule.kind = 'QUORUM' AND inForce(rule)
RETURN rule.id AS rule
