// Applies for a review.
// @node organisation: Organisation
// @node edition: Edition
// @node systems: System
// @node certificate: Certificate
// @conflicts kind: a special review is opened by an incident, not applied for.
WITH 1 AS one WHERE $kind = 'SPECIAL'
RETURN one
// @conflicts certificate: a review of this kind is about a certificate that the organisation holds.
WITH 1 AS one
WHERE $kind IN ['SURVEILLANCE', 'RENEWAL'] AND NOT EXISTS {
  MATCH (o:Organisation)-[:HOLDS]->(c:Certificate) WHERE o.id = $organisation AND c.id = $certificate
}
RETURN one
// @conflicts certificate: a first review is about none.
WITH 1 AS one WHERE $kind = 'INITIAL' AND $certificate IS NOT NULL
RETURN one
// @conflicts certificate: {number} is of the scheme {held}, and the edition of {wanted}.
MATCH (e:Edition)<-[:HAS_EDITION]-(scheme:Scheme) WHERE e.id = $edition
WITH certificate, scheme WHERE certificate.schemeCode <> scheme.code
RETURN certificate.number AS number, certificate.schemeCode AS held, scheme.code AS wanted
// @conflicts systems: {name} is not operated by the organisation.
UNWIND $systems AS id
MATCH (s:System) WHERE s.id = id AND NOT EXISTS { MATCH (o:Organisation)-[:OPERATES]->(s) WHERE o.id = $organisation }
RETURN s.name AS name
// @conflicts The review {id} of this kind and scheme is under way: it is {stage}.
MATCH (organisation)-[:UNDERGOES]->(r:Review)
MATCH (e:Edition)<-[:HAS_EDITION]-(scheme:Scheme)
WHERE e.id = $edition AND r.schemeCode = scheme.code AND r.kind = $kind AND NOT r.stage IN ['DECIDED', 'WITHDRAWN']
RETURN r.id AS id, r.stage AS stage
// @refuses A certificate of this organisation was revoked on {on}: no application is taken before {until}.
MATCH (organisation)-[:UNDERGOES]->(:Review)-[:DELIBERATED]->(d:Deliberation)
WHERE d.outcome = 'REVOKE' AND d.stage IN ['DECIDED', 'OBJECTED', 'CONFIRMED']
MATCH (rule:Rule) WHERE rule.kind = 'REAPPLICATION_BAR' AND inForce(rule)
WITH d, rule, d.effectiveOn + duration({years: rule.years}) AS until
WHERE $today < until
RETURN d.effectiveOn AS on, until, rule.id AS rule,
  head(COLLECT { MATCH (rule)-[:CITES]->(p:Provision) RETURN p.law + ' ' + p.article }) AS provision
// @refuses The certificate ends on {on}: its renewal is applied for {months} months before, by {by}.
WITH certificate.expiresOn AS on, $kind AS kind WHERE kind = 'RENEWAL'
MATCH (rule:Rule) WHERE rule.kind = 'RENEWAL_LEAD' AND inForce(rule)
WITH on, rule, on - duration({months: rule.months}) AS by WHERE $today > by
RETURN on, rule.months AS months, by, rule.id AS rule,
  head(COLLECT { MATCH (rule)-[:CITES]->(p:Provision) RETURN p.law + ' ' + p.article }) AS provision
// @says Review
MATCH (e:Edition)<-[:HAS_EDITION]-(scheme:Scheme) WHERE e.id = $edition
OPTIONAL MATCH (size:Rule) WHERE size.kind = 'TEAM_SIZE' AND inForce(size) AND coalesce(size.reviewKind = $kind, true)
WITH scheme, max(size.count) AS size
RETURN $new AS id, $kind AS kind, 'APPLIED' AS stage, scheme.code AS schemeCode, $today AS openedOn,
  coalesce(size, $teamSize) AS teamSize, $plannedDays AS plannedDays
// @holds (Organisation)-[UNDERGOES]->(Review)
RETURN $organisation AS from, $new AS to
// @holds (Review)-[REVIEWED_UNDER]->(Edition)
RETURN $new AS from, $edition AS to
// @holds (Review)-[REVIEWS]->(System)
UNWIND $systems AS to
RETURN $new AS from, to
// @holds (Review)-[CHECKS]->(Certificate)
WITH $certificate AS to WHERE to IS NOT NULL
RETURN $new AS from, to
// @judges
MATCH (rule:Rule)
WHERE rule.kind IN ['TEAM_SIZE', 'REAPPLICATION_BAR', 'RENEWAL_LEAD'] AND inForce(rule) AND coalesce(rule.reviewKind = $kind, true)
RETURN rule.id AS rule
