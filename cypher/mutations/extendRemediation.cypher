// Extends the first round of a defect, into the second one at most.
// @node finding: Finding
// @returns finding
// @conflicts to: {to} is not after {first}, the end of the first round, or after {final}, the end of the second.
WITH finding WHERE $to <= finding.firstDueOn OR $to > finding.finalDueOn
RETURN $to AS to, finding.firstDueOn AS first, finding.finalDueOn AS final
// @conflicts The review has not ended: nothing is due yet.
WITH finding WHERE finding.firstDueOn IS NULL
RETURN finding.id AS id
// @conflicts The first round ended on {first}.
WITH finding WHERE finding.firstDueOn < $today
RETURN finding.firstDueOn AS first
// @says Finding
RETURN $finding AS id, $to AS firstDueOn
