// Which core items in force keep the main review of this one closed?
// @given this
// @columns control!, position
// @key position, control.id
MATCH (this)-[:REVIEWED_UNDER]->(:Edition)-[:INCLUDES]->(control:Control)
WHERE EXISTS { MATCH (rule:Rule)-[:CONCERNS]->(control) WHERE rule.kind = 'CORE_ITEM' AND inForce(rule) }
  AND (NOT EXISTS { MATCH (this)-[:CONCLUDES]->(:Conclusion)-[:ABOUT]->(control) }
    OR EXISTS {
      MATCH (this)-[:CONCLUDES]->(c:Conclusion)-[:ABOUT]->(control)
      WHERE NOT c.verdict IN ['MET', 'NOT_APPLICABLE'] OR NOT EXISTS { MATCH (c)-[:SUPPORTED_BY]->(:Evidence) }
    })
RETURN control, control.position AS position
