// Puts an announced rule into force.
// @node rule: Rule
// @node controls: Control
// @returns rule
// @conflicts {code} has no {number}, which a rule of kind {kind} needs: add one that has it.
WITH rule, CASE rule.kind
  WHEN 'FIRST_ROUND' THEN ['days', rule.days] WHEN 'SECOND_ROUND' THEN ['days', rule.days] WHEN 'SUPPLEMENT_PERIOD' THEN ['days', rule.days]
  WHEN 'PAPERS_LEAD' THEN ['days', rule.days] WHEN 'OBJECTION_PERIOD' THEN ['days', rule.days]
  WHEN 'CERTIFICATE_TERM' THEN ['years', rule.years] WHEN 'SURVEILLANCE_INTERVAL' THEN ['years', rule.years]
  WHEN 'REAPPLICATION_BAR' THEN ['years', rule.years] WHEN 'LICENCE_TERM' THEN ['years', rule.years]
  WHEN 'CONFLICT_PERIOD' THEN ['years', rule.years] WHEN 'OBLIGATION_DEADLINE' THEN ['years', rule.years]
  WHEN 'TEAM_SIZE' THEN ['count', rule.count] WHEN 'COMMITTEE_SIZE' THEN ['count', rule.count] WHEN 'QUORUM' THEN ['count', rule.count]
  WHEN 'INCIDENT_TEAM' THEN ['factor', rule.factor] WHEN 'INCIDENT_PERIOD' THEN ['factor', rule.factor]
  WHEN 'LEAK_REPORT' THEN ['hours', rule.hours] WHEN 'FIRST_REPORT' THEN ['hours', rule.hours]
  WHEN 'ADDITION' THEN ['hours', rule.hours] WHEN 'PERSONS_TOLD' THEN ['hours', rule.hours]
  WHEN 'RENEWAL_LEAD' THEN ['months', rule.months] WHEN 'OBLIGATION' THEN ['schemeCode', rule.schemeCode] END AS needed
WHERE needed IS NOT NULL AND needed[1] IS NULL
RETURN rule.code AS code, needed[0] AS number, rule.kind AS kind
// @conflicts {code} cites no provision: add a rule that does.
WITH rule WHERE NOT EXISTS { MATCH (rule)-[:CITES]->(:Provision) }
RETURN rule.code AS code
// @says Rule
RETURN rule.id AS id, 'ADOPTED' AS standing, $inForceFrom AS inForceFrom
// @holds (Rule)-[CONCERNS]->(Control)
UNWIND $controls AS to
RETURN $rule AS from, to
