// Adds a new fact to the report of an incident.
// @node incident: Incident
// @node controls: Control
// @returns incident
// @conflicts becameKnownAt: {at} lies ahead.
WITH $becameKnownAt AS known WHERE known > $asOf
RETURN toString(datetime({epochMillis: known})) AS at
// @conflicts recordsAffected: {now} are fewer than the {before} on record.
WITH incident.recordsAffected AS before, $recordsAffected AS now WHERE now < before AND NOT $fewer
RETURN before, now
// @says Incident
RETURN $incident AS id, $becameKnownAt AS lastFactKnownAt, $asOf AS lastAddedAt,
  coalesce($recordsAffected, incident.recordsAffected) AS recordsAffected, coalesce($cause, incident.cause) AS cause,
  coalesce($containedAt, incident.containedAt) AS containedAt,
  coalesce($personsToldAt, incident.personsToldAt) AS personsToldAt,
  coalesce($grossNegligence, incident.grossNegligence) AS grossNegligence
// @holds (Incident)-[IMPLICATES]->(Control)
UNWIND $controls AS to
RETURN $incident AS from, to
// @holds (Review)-[FOCUSES_ON]->(Control)
MATCH (r:Review)-[:CAUSED_BY]->(incident) WHERE r.stage IN ['PRELIMINARY', 'MAIN']
UNWIND $controls AS to
RETURN r.id AS from, to
// @judges
MATCH (rule:Rule) WHERE rule.kind = 'ADDITION' AND inForce(rule)
RETURN rule.id AS rule
