// Says where and when an exhibit was taken.
// @act InvestigationAct
// @node exhibit: Exhibit
// @returns exhibit
// @conflicts The investigation is closed.
MATCH (c:Investigation)-[:SECURED]->(exhibit) WHERE c.stage = 'CLOSED'
RETURN c.id AS id
// @conflicts takenAt: {at} is after it was handed in.
WITH exhibit, $takenAt AS taken WHERE taken > exhibit.securedAt
RETURN toString(datetime({epochMillis: taken})) AS at
// @says Exhibit
RETURN $exhibit AS id, $takenFrom AS takenFrom, $takenAt AS takenAt
// @holds (Investigation)-[RECORDS]->(InvestigationAct)
MATCH (c:Investigation)-[:SECURED]->(exhibit)
RETURN c.id AS from, $act AS to
