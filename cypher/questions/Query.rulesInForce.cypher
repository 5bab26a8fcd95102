// Which rules are in force?
// @columns rule!
// @key rule.id
MATCH (r:Rule)
WHERE inForce(r) AND ($kind IS NULL OR r.kind = $kind)
RETURN r AS rule
