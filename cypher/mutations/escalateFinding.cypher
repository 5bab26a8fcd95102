// Brings an overdue defect before the committee.
// @node finding: Finding
// @returns finding
// @conflicts The defect is due on {final}: only one that is overdue is escalated.
WITH finding WHERE coalesce(finding.finalDueOn >= $today, true)
RETURN coalesce(toString(finding.finalDueOn), 'no day yet') AS final
// @says Finding
RETURN $finding AS id, 'ESCALATED' AS progress
