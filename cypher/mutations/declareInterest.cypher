// Says that a reviewer has, or had, an interest in an organisation. To have had one holds on after it is over.
// @node auditor: Auditor
// @node organisation: Organisation
// @returns auditor
// @conflicts since: {since} lies ahead, or is not before the day on which it was over.
WITH $since AS since WHERE since > $today OR since >= $endedOn
RETURN since
// @holds (Auditor)-[INTERESTED_IN]->(Organisation)
RETURN $auditor AS from, $organisation AS to, $kind AS kind, $endedOn AS endedOn,
  datetime({date: $since, timezone: 'Asia/Seoul'}).epochMillis AS since
