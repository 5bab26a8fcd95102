// Which defects are past the end of a round, and which certificates do they threaten?
// @columns finding!, organisation!, dueOn!, daysOver!, final!, certificate
// @key finding.id, organisation.id
WITH date(datetime({epochMillis: $asOf, timezone: 'Asia/Seoul'})) AS today
MATCH (o:Organisation)-[:UNDERGOES]->(r:Review)-[:FOUND]->(f:Finding)
WHERE NOT f.progress IN ['VERIFIED', 'ACCEPTED'] AND f.firstDueOn < today
WITH today, o, r, f, f.firstDueOn AS first, f.finalDueOn AS last
WITH today, o, r, f, coalesce(last < today, false) AS final, CASE WHEN last < today THEN last ELSE first END AS dueOn
WHERE final OR NOT $final
CALL (o, r) {
  OPTIONAL MATCH (r)-[:CHECKS]->(checked:Certificate)
  OPTIONAL MATCH (o)-[:HOLDS]->(c:Certificate) WHERE checked IS NULL OR c = checked
  RETURN c ORDER BY c.id LIMIT 1
}
RETURN f AS finding, o AS organisation, dueOn, duration.inDays(dueOn, today).days AS daysOver, final, c AS certificate
