// Calls an inspection off.
// @node inspection: Inspection
// @returns inspection
// @says Inspection
RETURN $inspection AS id, 'CALLED_OFF' AS stage
