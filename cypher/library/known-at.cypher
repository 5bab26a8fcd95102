// @name What was known of an organisation's systems at a moment
// @category The two clocks
// @description Systems an organisation operated at one moment, as it was known at another: both as ISO 8601 texts.
// @description A pattern for any past clock: name the type with and without _PAST, and compare four ends.
// @parameter organisation ""
// @parameter asOf "2026-06-30T00:00:00+09:00"
// @parameter knownAt "2026-06-30T00:00:00+09:00"
WITH datetime($asOf).epochMillis AS asOf, datetime($knownAt).epochMillis AS knownAt
MATCH (o:Organisation {id: $organisation})-[r:OPERATES|OPERATES_PAST]->(s:System)
WHERE r.validFrom <= asOf AND asOf < r.validTo AND r.recordedFrom <= knownAt AND knownAt < r.recordedTo
RETURN s.id AS id, s.name AS name, datetime({epochMillis: r.validFrom}) AS since,
  datetime({epochMillis: r.recordedFrom}) AS knownSince, r.by AS statedBy
ORDER BY name
