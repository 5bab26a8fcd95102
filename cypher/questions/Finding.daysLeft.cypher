// How many days are left to the end of the round that a defect is in?
// @given this
// @columns daysLeft
MATCH (finding:Finding) WHERE finding.id = this.id
WITH finding.progress AS progress, finding.firstDueOn AS first, finding.finalDueOn AS final,
  date(datetime({epochMillis: $asOf, timezone: 'Asia/Seoul'})) AS today
WHERE first IS NOT NULL AND NOT progress IN ['VERIFIED', 'ACCEPTED']
RETURN duration.inDays(today, CASE WHEN today <= first THEN first ELSE final END).days AS daysLeft
