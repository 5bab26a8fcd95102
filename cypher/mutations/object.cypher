// Objects to a decision.
// @node deliberation: Deliberation
// @returns deliberation
// @conflicts It is {stage}: there is nothing to object to.
WITH deliberation WHERE deliberation.stage <> 'DECIDED' OR deliberation.noticedOn IS NULL
RETURN CASE deliberation.stage WHEN 'DECIDED' THEN 'decided without notice' ELSE toLower(deliberation.stage) END AS stage
// @conflicts It is about an objection: nobody objects to that once more.
WITH deliberation WHERE deliberation.matter = 'OBJECTION'
RETURN deliberation.id AS id
// @refuses The period for objections ended on {until}.
WITH deliberation WHERE deliberation.objectionUntil < $today
RETURN deliberation.objectionUntil AS until,
  head(COLLECT { MATCH (rule:Rule) WHERE rule.kind = 'OBJECTION_PERIOD' AND inForce(rule) RETURN rule.id }) AS rule
// @says Deliberation
RETURN $deliberation AS id, 'OBJECTED' AS stage, $today AS objectedOn, $words AS objection
// @says Review
MATCH (r:Review)-[:DELIBERATED]->(deliberation)
RETURN r.id AS id, 'COMMITTEE' AS stage
// @judges
MATCH (rule:Rule) WHERE rule.kind = 'OBJECTION_PERIOD' AND inForce(rule)
RETURN rule.id AS rule
