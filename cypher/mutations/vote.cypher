// Records a vote.
// @node deliberation: Deliberation
// @node member: Member
// @returns deliberation
// @conflicts It is not open for votes: it has to be on the agenda of a meeting that is open.
WITH deliberation WHERE NOT openForVotes(deliberation)
RETURN deliberation.id AS id
// @conflicts {name} did not come to the meeting.
WITH member WHERE NOT EXISTS {
  MATCH (x:Meeting)-[:TAKES_UP]->(d:Deliberation) WHERE d.id = $deliberation
  MATCH (x)-[:ATTENDED_BY]->(member)
}
RETURN member.name AS name
// @conflicts {name} has voted already.
WITH member WHERE EXISTS { MATCH (d:Deliberation)-[:VOTED]->(member) WHERE d.id = $deliberation }
RETURN member.name AS name
// @refuses {name} stays away from it.
WITH member WHERE EXISTS { MATCH (d:Deliberation)-[:RECUSED]->(member) WHERE d.id = $deliberation }
RETURN member.name AS name
// @refuses {name} has an interest in the organisation: recuse this member.
MATCH (o:Organisation)-[:UNDERGOES]->(:Review)-[:DELIBERATED]->(d:Deliberation) WHERE d.id = $deliberation
MATCH (member)-[interest:INTERESTED_IN]->(o)
OPTIONAL MATCH (rule:Rule) WHERE rule.kind = 'CONFLICT_PERIOD' AND inForce(rule)
WITH member.name AS name, interest.endedOn AS over, max(rule.years) AS years, head(collect(rule.id)) AS rule
WHERE over IS NULL OR years IS NULL OR $today < over + duration({years: coalesce(years, 0)})
RETURN name, rule
// @conflicts vote: {vote} cannot be decided on what is {matter}: {possible} can.
WITH deliberation, CASE deliberation.matter
  WHEN 'INITIAL' THEN ['GRANT', 'SUPPLEMENT', 'DISMISS']
  WHEN 'RENEWAL' THEN ['GRANT', 'SUPPLEMENT', 'DISMISS']
  WHEN 'POST_REVIEW' THEN ['MAINTAIN', 'SUPPLEMENT', 'SUSPEND']
  WHEN 'REVOCATION' THEN ['MAINTAIN', 'SUPPLEMENT', 'SUSPEND', 'REVOKE']
  ELSE ['DISMISS', 'MAINTAIN', 'GRANT'] END AS fitting
WHERE NOT $vote IN fitting
RETURN toLower($vote) AS vote, toLower(deliberation.matter) AS matter,
  substring(reduce(all = '', one IN fitting[..10] | all + ', ' + toLower(one)), 2) AS possible
// @holds (Deliberation)-[VOTED]->(Member)
RETURN $deliberation AS from, $member AS to, $vote AS vote
