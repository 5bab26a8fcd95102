// Decides what most of those who voted are for.
// @node deliberation: Deliberation
// @returns deliberation
// @conflicts It cannot be decided: it has to be open, on the agenda of a meeting that is open.
WITH deliberation WHERE NOT openForVotes(deliberation)
RETURN deliberation.id AS id
// @conflicts {name} has neither voted nor been recused.
MATCH (x:Meeting)-[:TAKES_UP]->(deliberation)
MATCH (x)-[:ATTENDED_BY]->(m:Member)
WHERE NOT EXISTS { MATCH (d:Deliberation)-[:VOTED|RECUSED]->(m) WHERE d.id = $deliberation }
RETURN m.name AS name
// @conflicts More than half of the votes have to be for the same: {votes}.
WITH deliberation WHERE decision(deliberation) IS NULL
OPTIONAL MATCH (deliberation)-[v:VOTED]->(:Member)
WITH v.vote AS vote, count(v) AS times ORDER BY vote
WITH collect(toLower(coalesce(vote, 'nobody')) + ' ' + toString(times)) AS each WHERE size(each) > 0
RETURN substring(reduce(all = '', one IN each[..10] | all + ', ' + one), 2) AS votes
// @conflicts effectiveOn: {on} lies behind.
WITH $effectiveOn AS on WHERE on < $today
RETURN on
// @conflicts number: a first certificate needs one that no other has.
WITH deliberation
WHERE decision(deliberation) = 'GRANT' AND NOT EXISTS { MATCH (deliberation)-[:ON_CERTIFICATE]->(:Certificate) }
  AND ($number IS NULL OR EXISTS { MATCH (c:Certificate) WHERE c.number = $number })
RETURN deliberation.id AS id
// @refuses No rule in force says how long a certificate is valid.
WITH deliberation WHERE decision(deliberation) = 'GRANT'
  AND NOT EXISTS { MATCH (rule:Rule) WHERE rule.kind = 'CERTIFICATE_TERM' AND inForce(rule) }
RETURN deliberation.id AS id
// @refuses A supplement needs a rule in force that says how long it may take.
WITH deliberation WHERE decision(deliberation) = 'SUPPLEMENT'
  AND NOT EXISTS { MATCH (rule:Rule) WHERE rule.kind = 'SUPPLEMENT_PERIOD' AND inForce(rule) }
RETURN deliberation.id AS id
// @says Deliberation
RETURN $deliberation AS id, 'DECIDED' AS stage, decision(deliberation) AS outcome, $today AS decidedOn,
  $effectiveOn AS effectiveOn
// @says Deliberation
MATCH (deliberation)-[:FOLLOWS]->(before:Deliberation)
RETURN before.id AS id, CASE decision(deliberation) WHEN 'DISMISS' THEN 'CONFIRMED' ELSE 'REPLACED' END AS stage
// @says Review
MATCH (r:Review)-[:DELIBERATED]->(deliberation)
OPTIONAL MATCH (rule:Rule) WHERE rule.kind = 'SUPPLEMENT_PERIOD' AND inForce(rule)
WITH r, decision(deliberation) AS outcome, max(rule.days) AS days
RETURN r.id AS id, CASE outcome WHEN 'SUPPLEMENT' THEN 'REMEDIATION' ELSE 'DECIDED' END AS stage,
  CASE outcome WHEN 'SUPPLEMENT' THEN $today + duration({days: coalesce(days, 0)}) END AS supplementDueOn
// @says Certificate
MATCH (r:Review)-[:DELIBERATED]->(deliberation) WHERE decision(deliberation) = 'GRANT'
MATCH (rule:Rule) WHERE rule.kind = 'CERTIFICATE_TERM' AND inForce(rule)
OPTIONAL MATCH (deliberation)-[:ON_CERTIFICATE]->(c:Certificate)
WITH r, c, min(rule.years) AS years
RETURN coalesce(c.id, 'certificate-' + $key) AS id, coalesce(c.number, $number) AS number, r.schemeCode AS schemeCode,
  coalesce($scope, c.scope) AS scope, coalesce($issuer, c.issuer) AS issuer, $effectiveOn AS issuedOn,
  $effectiveOn + duration({years: years}) - duration({days: 1}) AS expiresOn
// @holds (Deliberation)-[ON_CERTIFICATE]->(Certificate)
WITH deliberation
WHERE decision(deliberation) = 'GRANT' AND NOT EXISTS { MATCH (deliberation)-[:ON_CERTIFICATE]->(:Certificate) }
RETURN $deliberation AS from, 'certificate-' + $key AS to
// @holds (Organisation)-[HOLDS]->(Certificate)
MATCH (o:Organisation)-[:UNDERGOES]->(:Review)-[:DELIBERATED]->(deliberation) WHERE decision(deliberation) = 'GRANT'
MATCH (rule:Rule) WHERE rule.kind = 'CERTIFICATE_TERM' AND inForce(rule)
OPTIONAL MATCH (deliberation)-[:ON_CERTIFICATE]->(c:Certificate)
OPTIONAL MATCH (o)-[h:HOLDS]->(c)
WITH o, c, min(rule.years) AS years, collect(h.by) AS by
RETURN o.id AS from, coalesce(c.id, 'certificate-' + $key) AS to, head(by) AS by,
  datetime({date: $effectiveOn, timezone: 'Asia/Seoul'}).epochMillis AS since,
  datetime({date: $effectiveOn + duration({years: years}), timezone: 'Asia/Seoul'}).epochMillis AS until
// @holds (Certificate)-[COVERS]->(System)
MATCH (r:Review)-[:DELIBERATED]->(deliberation) WHERE decision(deliberation) = 'GRANT'
MATCH (r)-[:REVIEWS]->(s:System)
OPTIONAL MATCH (deliberation)-[:ON_CERTIFICATE]->(c:Certificate)
RETURN coalesce(c.id, 'certificate-' + $key) AS from, s.id AS to
// @ends (Certificate)-[COVERS]->(System)
MATCH (r:Review)-[:DELIBERATED]->(deliberation) WHERE decision(deliberation) = 'GRANT'
MATCH (deliberation)-[:ON_CERTIFICATE]->(c:Certificate)-[covers:COVERS]->(s:System)
WHERE NOT EXISTS { MATCH (r)-[:REVIEWS]->(s) }
RETURN c.id AS from, s.id AS to, covers.by AS by
// @ends (Certificate)-[ISSUED_UNDER]->(Edition)
MATCH (r:Review)-[:DELIBERATED]->(deliberation) WHERE decision(deliberation) = 'GRANT'
MATCH (deliberation)-[:ON_CERTIFICATE]->(c:Certificate)-[under:ISSUED_UNDER]->(e:Edition)
WHERE NOT EXISTS { MATCH (r)-[:REVIEWED_UNDER]->(e) }
RETURN c.id AS from, e.id AS to, under.by AS by
// @holds (Certificate)-[ISSUED_UNDER]->(Edition)
MATCH (r:Review)-[:DELIBERATED]->(deliberation) WHERE decision(deliberation) = 'GRANT'
MATCH (r)-[:REVIEWED_UNDER]->(e:Edition)
OPTIONAL MATCH (deliberation)-[:ON_CERTIFICATE]->(c:Certificate)
RETURN coalesce(c.id, 'certificate-' + $key) AS from, e.id AS to
// @ends (Organisation)-[HOLDS]->(Certificate)
MATCH (deliberation)-[:ON_CERTIFICATE]->(c:Certificate) WHERE decision(deliberation) IN ['REVOKE', 'SUSPEND']
MATCH (o:Organisation)-[h:HOLDS]->(c)
RETURN o.id AS from, c.id AS to, h.by AS by,
  datetime({date: $effectiveOn, timezone: 'Asia/Seoul'}).epochMillis AS since
// @holds (Organisation)-[HOLDS]->(Certificate)
MATCH (o:Organisation)-[:UNDERGOES]->(:Review)-[:DELIBERATED]->(deliberation) WHERE decision(deliberation) = 'MAINTAIN'
MATCH (deliberation)-[:ON_CERTIFICATE]->(c:Certificate)
WHERE c.expiresOn >= $effectiveOn AND EXISTS {
  MATCH (before:Deliberation)-[:ON_CERTIFICATE]->(c) WHERE before.outcome IN ['REVOKE', 'SUSPEND']
} AND NOT EXISTS { MATCH (o)-[h:HOLDS]->(c) WHERE h.validTo >= datetime({date: $effectiveOn, timezone: 'Asia/Seoul'}).epochMillis }
RETURN o.id AS from, c.id AS to,
  datetime({date: $effectiveOn, timezone: 'Asia/Seoul'}).epochMillis AS since,
  datetime({date: c.expiresOn + duration({days: 1}), timezone: 'Asia/Seoul'}).epochMillis AS until
// @judges
MATCH (rule:Rule) WHERE rule.kind IN ['CERTIFICATE_TERM', 'SUPPLEMENT_PERIOD', 'QUORUM'] AND inForce(rule)
RETURN rule.id AS rule
