// Reports an incident, and opens a special review of each certificate that the organisation holds.
// @node organisation: Organisation
// @node systems: System
// @node entryTouchpoints: Touchpoint
// @node controls: Control
// @conflicts becameKnownAt: {at} lies ahead.
WITH $becameKnownAt AS known WHERE known > $asOf
RETURN toString(datetime({epochMillis: known})) AS at
// @conflicts systems: {name} is not operated by the organisation.
UNWIND $systems AS id
MATCH (s:System) WHERE s.id = id AND NOT EXISTS { MATCH (o:Organisation)-[:OPERATES]->(s) WHERE o.id = $organisation }
RETURN s.name AS name
// @conflicts The incident {name} is on record already, as {id}: add to it.
MATCH (organisation)-[:SUFFERED]->(i:Incident) WHERE i.name = $name
RETURN i.name AS name, i.id AS id
// @says Incident
RETURN $new AS id, $name AS name, $kind AS kind, $becameKnownAt AS becameKnownAt, $occurredAt AS occurredAt,
  $asOf AS reportedAt, $recordsAffected AS recordsAffected, $sensitive AS sensitive, $illegalAccess AS illegalAccess,
  $cause AS cause
// @holds (Organisation)-[SUFFERED]->(Incident)
RETURN $organisation AS from, $new AS to, coalesce($occurredAt, $becameKnownAt) AS since
// @holds (Incident)-[BREACHED]->(System)
UNWIND $systems AS to
RETURN $new AS from, to
// @holds (Incident)-[ENTERED_THROUGH]->(Touchpoint)
UNWIND $entryTouchpoints AS to
RETURN $new AS from, to
// @holds (Incident)-[IMPLICATES]->(Control)
UNWIND $controls AS to
RETURN $new AS from, to
// @says Review
MATCH (organisation)-[:HOLDS]->(c:Certificate) WHERE $kind IN ['LEAK', 'INTRUSION']
WITH DISTINCT c
OPTIONAL MATCH (size:Rule) WHERE size.kind = 'TEAM_SIZE' AND inForce(size) AND coalesce(size.reviewKind = 'SPECIAL', true)
WITH c, max(size.count) AS size
OPTIONAL MATCH (team:Rule) WHERE team.kind = 'INCIDENT_TEAM' AND inForce(team)
WITH c, size, coalesce(max(team.factor), 1.0) AS teamFactor
OPTIONAL MATCH (period:Rule) WHERE period.kind = 'INCIDENT_PERIOD' AND inForce(period)
WITH c, size, teamFactor, coalesce(max(period.factor), 1.0) AS periodFactor
OPTIONAL MATCH (last:Review)-[:CHECKS]->(c) WHERE last.kind <> 'SPECIAL'
WITH c, size, teamFactor, periodFactor, max(last.teamSize) AS reviewers, max(last.plannedDays) AS days
OPTIONAL MATCH (first:Review)-[:DELIBERATED]->(:Deliberation)-[:ON_CERTIFICATE]->(c) WHERE first.kind = 'INITIAL'
WITH c, size, teamFactor, periodFactor, reviewers, days, max(first.teamSize) AS firstReviewers, max(first.plannedDays) AS firstDays
RETURN 'review-' + $key + '-' + c.id AS id, 'SPECIAL' AS kind, 'PRELIMINARY' AS stage, c.schemeCode AS schemeCode,
  $today AS openedOn, toInteger(ceil(coalesce(size, reviewers, firstReviewers, 1) * teamFactor)) AS teamSize,
  toInteger(ceil(coalesce(days, firstDays, 1) * periodFactor)) AS plannedDays
// @holds (Organisation)-[UNDERGOES]->(Review)
MATCH (organisation)-[:HOLDS]->(c:Certificate) WHERE $kind IN ['LEAK', 'INTRUSION']
RETURN DISTINCT $organisation AS from, 'review-' + $key + '-' + c.id AS to
// @holds (Review)-[CHECKS]->(Certificate)
MATCH (organisation)-[:HOLDS]->(c:Certificate) WHERE $kind IN ['LEAK', 'INTRUSION']
RETURN DISTINCT 'review-' + $key + '-' + c.id AS from, c.id AS to
// @holds (Review)-[CAUSED_BY]->(Incident)
MATCH (organisation)-[:HOLDS]->(c:Certificate) WHERE $kind IN ['LEAK', 'INTRUSION']
RETURN DISTINCT 'review-' + $key + '-' + c.id AS from, $new AS to
// @holds (Review)-[REVIEWED_UNDER]->(Edition)
MATCH (organisation)-[:HOLDS]->(c:Certificate)-[:ISSUED_UNDER]->(e:Edition) WHERE $kind IN ['LEAK', 'INTRUSION']
RETURN DISTINCT 'review-' + $key + '-' + c.id AS from, e.id AS to
// @holds (Review)-[REVIEWS]->(System)
MATCH (organisation)-[:HOLDS]->(c:Certificate)-[:COVERS]->(s:System) WHERE $kind IN ['LEAK', 'INTRUSION']
RETURN DISTINCT 'review-' + $key + '-' + c.id AS from, s.id AS to
// @holds (Review)-[FOCUSES_ON]->(Control)
MATCH (organisation)-[:HOLDS]->(c:Certificate) WHERE $kind IN ['LEAK', 'INTRUSION']
UNWIND $controls AS to
RETURN DISTINCT 'review-' + $key + '-' + c.id AS from, to
// @judges
MATCH (rule:Rule) WHERE rule.kind IN ['TEAM_SIZE', 'INCIDENT_TEAM', 'INCIDENT_PERIOD', 'LEAK_REPORT', 'FIRST_REPORT', 'PERSONS_TOLD'] AND inForce(rule)
RETURN rule.id AS rule
