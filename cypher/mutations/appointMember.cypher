// Appoints a member for a term.
// @node committee: Committee
// @conflicts to: {to} is not after {from}.
WITH $from AS from, $to AS to WHERE to <= from
RETURN from, to
// @conflicts {name} is on record already, as {id}.
MATCH (m:Member) WHERE m.name = $name
RETURN m.name AS name, m.id AS id
// @refuses The committee has {count} members, which is the most.
MATCH (rule:Rule) WHERE rule.kind = 'COMMITTEE_SIZE' AND inForce(rule)
WITH rule, COUNT { MATCH (c:Committee)-[:HAS_MEMBER]->(:Member) WHERE c.id = $committee } AS count
WHERE count >= rule.count
RETURN count, rule.id AS rule
// @says Member
RETURN $new AS id, $name AS name
// @holds (Committee)-[HAS_MEMBER]->(Member)
RETURN $committee AS from, $new AS to,
  datetime({date: $from, timezone: 'Asia/Seoul'}).epochMillis AS since,
  datetime({date: $to, timezone: 'Asia/Seoul'}).epochMillis AS until
// @judges
MATCH (rule:Rule) WHERE rule.kind = 'COMMITTEE_SIZE' AND inForce(rule)
RETURN rule.id AS rule
