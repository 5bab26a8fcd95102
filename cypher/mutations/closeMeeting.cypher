// Closes a meeting.
// @node meeting: Meeting
// @returns meeting
// @conflicts {id} is not decided.
MATCH (meeting)-[:TAKES_UP]->(d:Deliberation) WHERE d.stage = 'OPEN'
RETURN d.id AS id
// @says Meeting
RETURN $meeting AS id, 'CLOSED' AS stage
