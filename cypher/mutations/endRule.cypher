// Ends a rule. What was judged by it stays judged by it.
// @node rule: Rule
// @returns rule
// @conflicts The rule {code} is {standing}: only one that is adopted can be ended.
WITH rule WHERE rule.standing <> 'ADOPTED'
RETURN rule.code AS code, rule.standing AS standing
// @conflicts on: {on} is not after {from}, the first day on which {code} is in force.
WITH rule WHERE $on <= rule.inForceFrom
RETURN rule.code AS code, rule.inForceFrom AS from, $on AS on
// @says Rule
RETURN rule.id AS id, $on AS inForceTo
