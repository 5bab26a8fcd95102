// Concludes on controls.
// @node review: Review
// @returns review
// @conflicts The review is {stage}: conclusions are for the preliminary and the main review.
WITH review WHERE NOT review.stage IN ['PRELIMINARY', 'MAIN']
RETURN review.stage AS stage
// @conflicts conclusions: {id} is no control of the review's edition.
UNWIND [c IN $conclusions | c['control']] AS id
WITH id WHERE NOT EXISTS {
  MATCH (r:Review)-[:REVIEWED_UNDER]->(:Edition)-[:INCLUDES]->(control:Control) WHERE r.id = $review AND control.id = id
}
RETURN DISTINCT id
// @conflicts conclusions: {id} is no system in the review's scope.
UNWIND [c IN $conclusions | c['system']] AS id
WITH id WHERE id IS NOT NULL AND NOT EXISTS {
  MATCH (r:Review)-[:REVIEWS]->(s:System) WHERE r.id = $review AND s.id = id
}
RETURN DISTINCT id
// @conflicts conclusions: there is no evidence {id}.
UNWIND $conclusions AS c
UNWIND c['evidence'] AS id
WITH id WHERE NOT EXISTS { MATCH (e:Evidence) WHERE e.id = id }
RETURN DISTINCT id
// @conflicts conclusions: {id} is there twice.
UNWIND $conclusions AS c
WITH c['control'] AS id, coalesce(c['system'], '') AS place, count(*) AS times WHERE times > 1
RETURN DISTINCT id
// @conflicts {code} is no core item: the preliminary review verifies those alone.
WITH review WHERE review.stage = 'PRELIMINARY'
UNWIND [c IN $conclusions | c['control']] AS id
MATCH (control:Control) WHERE control.id = id AND NOT EXISTS {
  MATCH (rule:Rule)-[:CONCERNS]->(control) WHERE rule.kind = 'CORE_ITEM' AND inForce(rule)
}
RETURN DISTINCT control.code AS code
// @refuses {code} has to be concluded with evidence.
UNWIND $conclusions AS c
MATCH (rule:Rule)-[:CONCERNS]->(control:Control)
WHERE control.id = c['control'] AND rule.kind = 'CORE_ITEM' AND inForce(rule)
  AND c['verdict'] <> 'NOT_MET' AND size(c['evidence']) = 0
RETURN DISTINCT control.code AS code, rule.id AS rule,
  head(COLLECT { MATCH (rule)-[:CITES]->(p:Provision) RETURN p.law + ' ' + p.article }) AS provision
// @refuses {code} has to be demonstrated, or tested on site.
UNWIND $conclusions AS c
MATCH (rule:Rule) WHERE rule.kind = 'DEMONSTRATION' AND inForce(rule)
MATCH (control:Control) WHERE control.id = c['control']
WITH c, control, rule
WHERE NOT c['method'] IN ['DEMONSTRATION', 'ON_SITE_TEST'] AND c['verdict'] <> 'NOT_APPLICABLE'
  AND (EXISTS { MATCH (rule)-[:CONCERNS]->(control) }
    OR (NOT EXISTS { MATCH (rule)-[:CONCERNS]->(:Control) } AND EXISTS {
      MATCH (r:Review)-[:REVIEWS]->(s:System)
      WHERE r.id = $review AND s.core = true AND coalesce(s.id = c['system'], true)
    }))
RETURN DISTINCT control.code AS code, rule.id AS rule,
  head(COLLECT { MATCH (rule)-[:CITES]->(p:Provision) RETURN p.law + ' ' + p.article }) AS provision
// @says Conclusion
UNWIND $conclusions AS c
RETURN 'conclusion-' + $review + '-' + c['control'] + coalesce('-' + c['system'], '') AS id, c['verdict'] AS verdict,
  c['method'] AS method, c['remarks'] AS remarks, $today AS concludedOn
// @holds (Review)-[CONCLUDES]->(Conclusion)
UNWIND $conclusions AS c
RETURN $review AS from, 'conclusion-' + $review + '-' + c['control'] + coalesce('-' + c['system'], '') AS to
// @holds (Conclusion)-[ABOUT]->(Control)
UNWIND $conclusions AS c
RETURN 'conclusion-' + $review + '-' + c['control'] + coalesce('-' + c['system'], '') AS from, c['control'] AS to
// @holds (Conclusion)-[ABOUT_SYSTEM]->(System)
UNWIND $conclusions AS c
WITH c WHERE c['system'] IS NOT NULL
RETURN 'conclusion-' + $review + '-' + c['control'] + '-' + c['system'] AS from, c['system'] AS to
// @ends (Conclusion)-[SUPPORTED_BY]->(Evidence)
UNWIND $conclusions AS c
MATCH (old:Conclusion)-[:SUPPORTED_BY]->(e:Evidence)
WHERE old.id = 'conclusion-' + $review + '-' + c['control'] + coalesce('-' + c['system'], '') AND NOT e.id IN c['evidence']
RETURN old.id AS from, e.id AS to
// @holds (Conclusion)-[SUPPORTED_BY]->(Evidence)
UNWIND $conclusions AS c
UNWIND c['evidence'] AS to
RETURN 'conclusion-' + $review + '-' + c['control'] + coalesce('-' + c['system'], '') AS from, to
// @judges
MATCH (rule:Rule) WHERE rule.kind IN ['CORE_ITEM', 'DEMONSTRATION'] AND inForce(rule)
RETURN rule.id AS rule
