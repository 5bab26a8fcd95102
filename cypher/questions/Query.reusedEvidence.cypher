// Which evidence is used for the same control in several reviews of an organisation, or after its time?
// @columns organisation!, evidence!, control!, reviews!, expired!
// @key organisation.id, evidence.id, control.id
MATCH (o:Organisation)-[:UNDERGOES]->(r:Review)-[:CONCLUDES]->(c:Conclusion)-[:SUPPORTED_BY]->(e:Evidence)
WHERE where(o, organisation)
MATCH (c)-[:ABOUT]->(control:Control)
WITH o, e, control, count(DISTINCT r) AS reviews, max(CASE WHEN coalesce(c.concludedOn >= e.effectiveTo, false) THEN 1 ELSE 0 END) AS late
WHERE reviews > 1 OR late = 1
RETURN o AS organisation, e AS evidence, control, reviews, late = 1 AS expired
