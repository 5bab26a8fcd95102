// A control that is a core item in force, and that the review $review has not concluded as met on evidence, wherever it
// looked.
(EXISTS { MATCH (_rule:Rule)-[:CONCERNS]->(it) WHERE _rule.kind = 'CORE_ITEM' AND inForce(_rule) }
  AND (NOT EXISTS { MATCH (_r:Review)-[:CONCLUDES]->(:Conclusion)-[:ABOUT]->(it) WHERE _r.id = $review }
    OR EXISTS {
      MATCH (_r:Review)-[:CONCLUDES]->(_c:Conclusion)-[:ABOUT]->(it)
      WHERE _r.id = $review AND (NOT _c.verdict IN ['MET', 'NOT_APPLICABLE']
        OR NOT EXISTS { MATCH (_c)-[:SUPPORTED_BY]->(:Evidence) })
    }))
