// What happened, in an investigation and in what it is about, in the order of time?
// @given this
// @columns at!, kind!, thing!
// @key at, kind, thing.id
MATCH (c:Investigation) WHERE c.id = this.id
CALL (c) {
  MATCH (c)-[:RECORDS]->(a:InvestigationAct)
  RETURN a.doneAt AS at, 'DONE' AS kind, a AS thing
  UNION
  MATCH (c)-[:REQUESTED]->(:InformationRequest)-[:RECORDS]->(b:InvestigationAct)
  RETURN b.doneAt AS at, 'DONE' AS kind, b AS thing
  UNION
  MATCH (c)-[:LOOKS_INTO]->(i:Incident)
  UNWIND [[i.occurredAt, 'OCCURRED'], [i.becameKnownAt, 'BECAME_KNOWN'], [i.reportedAt, 'REPORTED'], [i.containedAt, 'CONTAINED']] AS each
  RETURN each[0] AS at, each[1] AS kind, i AS thing
  UNION
  MATCH (c)-[:LOOKS_INTO]->(:Incident)-[:INSPECTED]->(x:Inspection) WHERE x.heldOn IS NOT NULL
  RETURN datetime({date: x.heldOn, timezone: 'Asia/Seoul'}).epochMillis AS at, 'HELD' AS kind, x AS thing
  UNION
  MATCH (c)-[:ORDERED]->(k:ComplianceCheck) WHERE k.heldOn IS NOT NULL
  RETURN datetime({date: k.heldOn, timezone: 'Asia/Seoul'}).epochMillis AS at, 'HELD' AS kind, k AS thing
  UNION
  MATCH (c)-[:REQUESTED]->(q:InformationRequest) WHERE q.stage = 'ASKED' AND q.dueOn IS NOT NULL
  RETURN datetime({date: q.dueOn, timezone: 'Asia/Seoul'}).epochMillis AS at, 'DUE' AS kind, q AS thing
}
WITH at, kind, thing WHERE at IS NOT NULL
RETURN at, kind, thing
