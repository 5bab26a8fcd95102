// Says that the organisation was given notice of a decision.
// @node deliberation: Deliberation
// @returns deliberation
// @conflicts It is not decided.
WITH deliberation WHERE deliberation.stage <> 'DECIDED'
RETURN deliberation.id AS id
// @conflicts Notice was given on {on}.
WITH deliberation WHERE deliberation.noticedOn IS NOT NULL
RETURN deliberation.noticedOn AS on
// @conflicts on: {on} lies ahead, or before {decided}, the day of the decision.
WITH deliberation WHERE $on > $today OR $on < deliberation.decidedOn
RETURN $on AS on, deliberation.decidedOn AS decided
// @says Deliberation
OPTIONAL MATCH (rule:Rule) WHERE rule.kind = 'OBJECTION_PERIOD' AND inForce(rule)
WITH max(rule.days) AS days
RETURN $deliberation AS id, $on AS noticedOn, CASE WHEN days IS NOT NULL THEN $on + duration({days: days}) END AS objectionUntil
// @judges
MATCH (rule:Rule) WHERE rule.kind = 'OBJECTION_PERIOD' AND inForce(rule)
RETURN rule.id AS rule
