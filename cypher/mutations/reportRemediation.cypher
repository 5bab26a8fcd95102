// Says that a defect is mended.
// @node finding: Finding
// @returns finding
// @says Finding
RETURN $finding AS id, 'REPORTED' AS progress
