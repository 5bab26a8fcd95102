// It is open, and so is its meeting.
(it.stage = 'OPEN' AND EXISTS { MATCH (_meeting:Meeting)-[:TAKES_UP]->(it) WHERE _meeting.stage = 'OPEN' })
