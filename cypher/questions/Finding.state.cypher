// Where does a defect stand at the moment asked about, by what was done and by the calendar?
// @given this
// @columns state
MATCH (finding:Finding) WHERE finding.id = this.id
WITH finding.progress AS progress, finding.firstDueOn AS first, finding.finalDueOn AS final,
  date(datetime({epochMillis: $asOf, timezone: 'Asia/Seoul'})) AS today
RETURN CASE
  WHEN progress IN ['VERIFIED', 'ACCEPTED'] THEN 'CLOSED'
  WHEN first IS NULL THEN 'FOUND'
  WHEN today <= first THEN 'FIRST_ROUND'
  WHEN today <= final THEN 'SECOND_ROUND'
  ELSE 'OVERDUE' END AS state
