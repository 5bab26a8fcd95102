// Which grounds for revocation may be there, by what is on record? Of an organisation of which no review is on record, nobody
// here knows when it was reviewed last.
// @columns organisation!, ground!, shownBy!
// @key organisation.id, ground.id, shownBy.id
MATCH (rule:Rule) WHERE rule.kind = 'REVOCATION_GROUND' AND inForce(rule) AND rule.detects IS NOT NULL
WITH rule, rule.detects AS detects, rule.least AS least, rule.count AS times,
  date(datetime({epochMillis: $asOf, timezone: 'Asia/Seoul'})) AS today
MATCH (o:Organisation) WHERE where(o, organisation) AND EXISTS { MATCH (o)-[:HOLDS]->(:Certificate) }
CALL (o, detects, least, times, today) {
  WITH o, detects, today WHERE detects = 'OVERDUE_DEFECTS'
  MATCH (o)-[:UNDERGOES]->(:Review)-[:FOUND]->(f:Finding)
  WHERE NOT f.progress IN ['VERIFIED', 'ACCEPTED'] AND f.finalDueOn < today
  RETURN f AS shows
  UNION
  // Few have reviews on record: the interval is not looked up for all others.
  WITH o, detects, today WHERE detects = 'NOT_REVIEWED' AND EXISTS { MATCH (o)-[:UNDERGOES]->(:Review) }
  MATCH (interval:Rule) WHERE interval.kind = 'SURVEILLANCE_INTERVAL' AND inForce(interval)
  WITH o, today, today - duration({years: min(interval.years)}) AS since
  MATCH (o)-[:HOLDS]->(c:Certificate)
  WHERE c.issuedOn < since AND EXISTS { MATCH (o)-[:UNDERGOES]->(old:Review) WHERE old.endedOn < since }
    AND NOT EXISTS { MATCH (o)-[:UNDERGOES]->(new:Review) WHERE new.endedOn >= since }
  RETURN c AS shows
  UNION
  WITH o, detects, least WHERE detects = 'VICTIMS'
  MATCH (o)-[:SUFFERED]->(i:Incident) WHERE i.kind = 'LEAK' AND i.recordsAffected >= least
  RETURN i AS shows
  UNION
  WITH o, detects, times WHERE detects = 'REPETITION' AND COUNT {
    MATCH (o)-[:SUFFERED]->(x:Incident) WHERE x.kind = 'LEAK'
  } >= coalesce(times, 2)
  MATCH (o)-[:SUFFERED]->(j:Incident) WHERE j.kind = 'LEAK'
  RETURN j AS shows
  UNION
  WITH o, detects WHERE detects = 'GROSS_NEGLIGENCE'
  MATCH (o)-[:SUFFERED]->(k:Incident) WHERE k.grossNegligence = true
  RETURN k AS shows
}
RETURN o AS organisation, rule AS ground, shows AS shownBy
