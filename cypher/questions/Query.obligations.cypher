// Who has to hold a certificate of what, and does he? What a rule measures is the newest figure of a year before the moment
// asked about, or else what the organisation itself is known by.
// @columns organisation!, schemeCode!, rule!, figure, year, since!, dueOn, certified!
// @key organisation.id, schemeCode, rule.id
WITH date(datetime({epochMillis: $asOf, timezone: 'Asia/Seoul'})) AS today
MATCH (rule:Rule) WHERE rule.kind = 'OBLIGATION' AND inForce(rule) AND ($schemeCode IS NULL OR rule.schemeCode = $schemeCode)
WITH today, rule, rule.schemeCode AS schemeCode, coalesce(rule.sectors, []) AS sectors, rule.organisationKind AS body,
  rule.measure AS measure, rule.least AS least, rule.inForceFrom AS begins
MATCH (o:Organisation)
WHERE where(o, organisation) AND (size(sectors) = 0 OR o.sector IN sectors) AND coalesce(o.kind = body, body IS NULL)
CALL (o, today, measure) {
  OPTIONAL MATCH (o)-[:HAD]->(f:Figure) WHERE f.year < date(today).year
  WITH o, measure, f.year AS year, CASE measure WHEN 'REVENUE' THEN f.revenue ELSE f.dailyUsers END AS figure
  ORDER BY figure IS NULL, year DESC LIMIT 1
  RETURN CASE WHEN figure IS NOT NULL THEN year END AS year,
    CASE WHEN measure IS NULL THEN null ELSE coalesce(figure, CASE measure WHEN 'REVENUE' THEN o.revenue ELSE o.dailyUsers END) END AS figure
}
WITH today, o, rule, schemeCode, begins, year, figure
WHERE coalesce(figure >= rule.least, rule.measure IS NULL)
WITH o, rule, schemeCode, year, figure,
  CASE WHEN date({year: coalesce(year, 1) + 1, month: 1, day: 1}) > begins THEN date({year: year + 1, month: 1, day: 1}) ELSE begins END AS since
OPTIONAL MATCH (deadline:Rule) WHERE deadline.kind = 'OBLIGATION_DEADLINE' AND inForce(deadline)
WITH o, rule, schemeCode, year, figure, since, min(deadline.years) AS years
WITH o, rule, schemeCode, year, figure, since, years, EXISTS {
  MATCH (o)-[:HOLDS]->(c:Certificate) WHERE c.schemeCode = schemeCode OR (schemeCode = 'ISMS' AND c.schemeCode = 'ISMS-P')
} AS certified
WHERE NOT $unmet OR NOT certified
RETURN o AS organisation, schemeCode, rule, figure, year, since,
  CASE WHEN years IS NOT NULL THEN date({year: date(since).year + years, month: 8, day: 31}) END AS dueOn, certified
