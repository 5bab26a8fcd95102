// Adds a rule.
// @node provisions: Provision
// @node controls: Control
// @conflicts A rule {code} is on record already, as {id}.
MATCH (other:Rule) WHERE other.code = $code
RETURN other.code AS code, other.id AS id
// @conflicts inForceFrom: a rule that is adopted needs the first day on which it is in force.
WITH 1 AS one WHERE $standing = 'ADOPTED' AND $inForceFrom IS NULL
RETURN one
// @conflicts inForceTo: {to} is not after {from}, the first day on which it is in force.
WITH $inForceFrom AS from, $inForceTo AS to WHERE to <= from
RETURN from, to
// @conflicts {number}: a rule of kind {kind} that is adopted needs it.
WITH CASE $kind
  WHEN 'FIRST_ROUND' THEN ['days', $days] WHEN 'SECOND_ROUND' THEN ['days', $days] WHEN 'SUPPLEMENT_PERIOD' THEN ['days', $days]
  WHEN 'PAPERS_LEAD' THEN ['days', $days] WHEN 'OBJECTION_PERIOD' THEN ['days', $days]
  WHEN 'CERTIFICATE_TERM' THEN ['years', $years] WHEN 'SURVEILLANCE_INTERVAL' THEN ['years', $years]
  WHEN 'REAPPLICATION_BAR' THEN ['years', $years] WHEN 'LICENCE_TERM' THEN ['years', $years]
  WHEN 'CONFLICT_PERIOD' THEN ['years', $years] WHEN 'OBLIGATION_DEADLINE' THEN ['years', $years]
  WHEN 'TEAM_SIZE' THEN ['count', $count] WHEN 'COMMITTEE_SIZE' THEN ['count', $count] WHEN 'QUORUM' THEN ['count', $count]
  WHEN 'INCIDENT_TEAM' THEN ['factor', $factor] WHEN 'INCIDENT_PERIOD' THEN ['factor', $factor]
  WHEN 'LEAK_REPORT' THEN ['hours', $hours] WHEN 'FIRST_REPORT' THEN ['hours', $hours]
  WHEN 'ADDITION' THEN ['hours', $hours] WHEN 'PERSONS_TOLD' THEN ['hours', $hours]
  WHEN 'RENEWAL_LEAD' THEN ['months', $months] WHEN 'OBLIGATION' THEN ['schemeCode', $schemeCode] END AS needed
WHERE $standing = 'ADOPTED' AND needed IS NOT NULL AND needed[1] IS NULL
RETURN needed[0] AS number, $kind AS kind
// @conflicts provisions: a rule that is adopted cites at least one.
WITH 1 AS one WHERE $standing = 'ADOPTED' AND size($provisions) = 0
RETURN one
// @says Rule
RETURN $new AS id, $code AS code, $kind AS kind, $name AS name, $nameEn AS nameEn, $standing AS standing, $grade AS grade,
  $inForceFrom AS inForceFrom, $inForceTo AS inForceTo, $schemeCode AS schemeCode, $reviewKind AS reviewKind,
  $sectors AS sectors, $organisationKind AS organisationKind, $measure AS measure, $least AS least, $count AS count,
  $days AS days, $hours AS hours, $months AS months, $years AS years, $factor AS factor,
  $detects AS detects
// @holds (Rule)-[CITES]->(Provision)
UNWIND $provisions AS to
RETURN $new AS from, to
// @holds (Rule)-[CONCERNS]->(Control)
UNWIND $controls AS to
RETURN $new AS from, to
