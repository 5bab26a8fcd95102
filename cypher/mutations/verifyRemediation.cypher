// Says whether a reviewer has seen that a defect is mended.
// @node finding: Finding
// @returns finding
// @conflicts The defect is {progress}: there is nothing to verify before it is reported as mended, or escalated.
WITH finding WHERE NOT finding.progress IN ['REPORTED', 'ESCALATED']
RETURN toLower(finding.progress) AS progress
// @says Finding
WITH finding.progress AS progress WHERE $mended = true OR progress = 'REPORTED'
RETURN $finding AS id, CASE $mended WHEN true THEN 'VERIFIED' ELSE 'OPEN' END AS progress
