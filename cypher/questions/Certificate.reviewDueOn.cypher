// By which day is a certificate surveyed or renewed next?
// @given this
// @columns dueOn
MATCH (c:Certificate) WHERE c.id = this.id
MATCH (rule:Rule) WHERE rule.kind = 'SURVEILLANCE_INTERVAL' AND inForce(rule)
WITH c, min(rule.years) AS years
OPTIONAL MATCH (r:Review)-[:CHECKS]->(c) WHERE r.kind IN ['SURVEILLANCE', 'RENEWAL']
WITH c, years, max(r.endedOn) AS last
WITH years, CASE WHEN last > c.issuedOn THEN last ELSE c.issuedOn END AS since
RETURN since + duration({years: years}) AS dueOn
