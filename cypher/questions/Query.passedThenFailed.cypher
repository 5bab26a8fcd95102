// Which controls were passed at the last review, and implicated in the incident that followed?
// @columns organisation!, incident!, control!, conclusion!, review!
// @key organisation.id, incident.id, control.id, review.id
MATCH (o:Organisation)-[:SUFFERED]->(i:Incident)-[:IMPLICATES]->(control:Control)
WHERE where(o, organisation) AND where(i, incident)
WITH o, i, control,
  date(datetime({epochMillis: coalesce(i.occurredAt, i.becameKnownAt), timezone: 'Asia/Seoul'})) AS day
CALL (o, control, day) {
  MATCH (o)-[:UNDERGOES]->(r:Review)-[:CONCLUDES]->(c:Conclusion)-[:ABOUT]->(control)
  WHERE c.concludedOn < day
  RETURN r, c, c.verdict AS verdict ORDER BY c.concludedOn DESC, c.id LIMIT 1
}
WITH o, i, control, r, c, verdict WHERE verdict = 'MET'
RETURN o AS organisation, i AS incident, control, c AS conclusion, r AS review
