// Whom does a rule touch when its threshold is another?
// @columns organisation!, figure, before!, after!
// @key organisation.id
MATCH (rule:Rule) WHERE rule.id = $rule AND rule.measure IS NOT NULL
WITH coalesce(rule.sectors, []) AS sectors, rule.measure AS measure, rule.least AS stands, coalesce($least, rule.least) AS asked,
  CASE WHEN inForce(rule) THEN true ELSE false END AS now,
  date(datetime({epochMillis: $asOf, timezone: 'Asia/Seoul'})) AS today
MATCH (o:Organisation) WHERE size(sectors) = 0 OR o.sector IN sectors
CALL (o, today, measure) {
  OPTIONAL MATCH (o)-[:HAD]->(f:Figure) WHERE f.year < date(today).year
  WITH o, measure, f.year AS year, CASE measure WHEN 'REVENUE' THEN f.revenue ELSE f.dailyUsers END AS known
  ORDER BY known IS NULL, year DESC LIMIT 1
  RETURN coalesce(known, CASE measure WHEN 'REVENUE' THEN o.revenue ELSE o.dailyUsers END) AS figure
}
WITH o, figure, now AND coalesce(figure >= stands, false) AS before, coalesce(figure >= asked, false) AS after
WHERE before <> after
RETURN o AS organisation, figure, before, after
