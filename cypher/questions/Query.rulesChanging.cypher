// Which rules begin, and which cease to be in force on a day?
// @columns rule!
// @key rule.id
MATCH (r:Rule)
WHERE r.standing = 'ADOPTED' AND (r.inForceFrom = $on OR r.inForceTo = $on)
RETURN r AS rule
