// Says that an announced rule will not come.
// @node rule: Rule
// @returns rule
// @says Rule
RETURN rule.id AS id, 'DROPPED' AS standing
