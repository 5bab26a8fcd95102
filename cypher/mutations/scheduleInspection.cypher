// Plans an inspection on site.
// @node incident: Incident
// @conflicts on: {on} lies behind.
WITH $on AS on WHERE on < $today
RETURN on
// @says Inspection
RETURN $new AS id, $agency AS agency, $on AS plannedOn, 'PLANNED' AS stage
// @holds (Incident)-[INSPECTED]->(Inspection)
RETURN $incident AS from, $new AS to
