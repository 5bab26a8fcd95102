// Why an auditor may not be in the team of the review $review, as a list with nulls. An interest that is over counts as long
// as the rule in force says, and without a rule for ever.
([
  CASE WHEN coalesce(it.licensedFrom > date(datetime({epochMillis: $asOf, timezone: 'Asia/Seoul'})), true)
    THEN 'has no licence yet' END,
  CASE WHEN coalesce(it.licensedTo <= date(datetime({epochMillis: $asOf, timezone: 'Asia/Seoul'})), false)
    THEN 'has a licence that is good until before ' + toString(it.licensedTo) + ' only' END,
  CASE WHEN NOT 'AI' IN coalesce(it.trainedIn, []) AND EXISTS {
    MATCH (_r:Review)-[:REVIEWS]->(_s:System) WHERE _r.id = $review AND _s.usesAi = true
  } THEN 'is not trained in AI, which a system in scope uses' END
]
+ COLLECT {
  MATCH (_o:Organisation)-[:UNDERGOES]->(_r:Review) WHERE _r.id = $review
  MATCH (it)-[_i:INTERESTED_IN]->(_o)
  OPTIONAL MATCH (_rule:Rule) WHERE _rule.kind = 'CONFLICT_PERIOD' AND inForce(_rule)
  WITH _i.kind AS _kind, _i.endedOn AS _over, max(_rule.years) AS _years
  WHERE _over IS NULL OR _years IS NULL
    OR date(datetime({epochMillis: $asOf, timezone: 'Asia/Seoul'})) < _over + duration({years: coalesce(_years, 0)})
  RETURN 'has an interest in the organisation, ' + _kind + coalesce(' until ' + toString(_over), '')
})
