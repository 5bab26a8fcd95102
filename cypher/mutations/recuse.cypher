// Keeps a member out of a deliberation.
// @node deliberation: Deliberation
// @node member: Member
// @returns deliberation
// @conflicts It is decided.
WITH deliberation WHERE deliberation.stage <> 'OPEN'
RETURN deliberation.id AS id
// @conflicts {name} has voted.
WITH member WHERE EXISTS { MATCH (d:Deliberation)-[:VOTED]->(member) WHERE d.id = $deliberation }
RETURN member.name AS name
// @holds (Deliberation)-[RECUSED]->(Member)
RETURN $deliberation AS from, $member AS to
