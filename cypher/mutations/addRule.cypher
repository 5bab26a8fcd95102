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
