// Is it still not answered, after its day, at the moment asked about?
// @given this
// @columns overdue
MATCH (q:InformationRequest) WHERE q.id = this.id
RETURN q.stage = 'ASKED' AND q.dueOn < date(datetime({epochMillis: $asOf, timezone: 'Asia/Seoul'})) AS overdue
