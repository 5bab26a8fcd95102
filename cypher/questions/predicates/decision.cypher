// What most of the votes of a deliberation are for; nothing if more than half are for nothing in particular.
head(COLLECT {
  MATCH (it)-[_vote:VOTED]->(:Member)
  WITH _vote.vote AS _outcome, count(*) AS _votes
  WHERE 2 * _votes > COUNT { MATCH (it)-[:VOTED]->(:Member) }
  RETURN _outcome
})
