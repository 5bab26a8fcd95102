// Calls a meeting.
// @node committee: Committee
// @conflicts papersSentOn: {sent} lies ahead: call it when they are sent.
WITH $papersSentOn AS sent WHERE sent > $today
RETURN sent
// @refuses The papers were sent on {sent}: that has to be {days} days before {held}, on {latest} at the latest.
MATCH (rule:Rule) WHERE rule.kind = 'PAPERS_LEAD' AND inForce(rule)
WITH rule, $heldOn - duration({days: rule.days}) AS latest WHERE $papersSentOn > latest
RETURN $papersSentOn AS sent, $heldOn AS held, rule.days AS days, latest, rule.id AS rule
// @says Meeting
RETURN $new AS id, $heldOn AS heldOn, $papersSentOn AS papersSentOn, 'CALLED' AS stage
// @holds (Committee)-[MEETS]->(Meeting)
RETURN $committee AS from, $new AS to
// @judges
MATCH (rule:Rule) WHERE rule.kind = 'PAPERS_LEAD' AND inForce(rule)
RETURN rule.id AS rule
