// Puts an announced rule into force.
// @node rule: Rule
// @node controls: Control
// @returns rule
// @says Rule
RETURN rule.id AS id, 'ADOPTED' AS standing, $inForceFrom AS inForceFrom
// @holds (Rule)-[CONCERNS]->(Control)
UNWIND $controls AS to
RETURN $rule AS from, to
