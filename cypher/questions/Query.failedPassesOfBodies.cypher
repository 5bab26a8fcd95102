// Which bodies' reviews passed controls that an incident later shows were not kept?
// @columns body!, failed!, incidents!
// @key body.id
MATCH (o:Organisation)-[:SUFFERED]->(i:Incident)-[:IMPLICATES]->(control:Control)
WITH o, i, control,
  date(datetime({epochMillis: coalesce(i.occurredAt, i.becameKnownAt), timezone: 'Asia/Seoul'})) AS day
CALL (o, control, day) {
  MATCH (o)-[:UNDERGOES]->(r:Review)-[:CONCLUDES]->(c:Conclusion)-[:ABOUT]->(control)
  WHERE c.concludedOn < day
  RETURN r, c, c.verdict AS verdict ORDER BY c.concludedOn DESC, c.id LIMIT 1
}
WITH i, r, c, verdict WHERE verdict = 'MET'
MATCH (r)-[:CARRIED_OUT_BY]->(b:AssessmentBody)
WITH b, count(DISTINCT c) AS failed, count(DISTINCT i) AS incidents
RETURN b AS body, failed, incidents
