// Says for which time evidence speaks.
// @node evidence: Evidence
// @returns evidence
// @conflicts effectiveTo: {to} is not after {from}.
WITH $effectiveFrom AS from, $effectiveTo AS to WHERE to <= from
RETURN from, to
// @says Evidence
RETURN $evidence AS id, $effectiveFrom AS effectiveFrom, $effectiveTo AS effectiveTo,
  coalesce($revision, evidence.revision) AS revision
