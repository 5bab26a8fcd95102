// The first transaction recorded after a moment: when, and what it touched.
CYPHER 25 replan=skip
RETURN head(COLLECT { MATCH (j:Journal) WHERE j.at > $after RETURN [j.at, j.touched] AS entry ORDER BY j.at LIMIT 1 }) AS entry
