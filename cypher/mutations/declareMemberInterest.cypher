// Says that a member has an interest in an organisation.
// @node member: Member
// @node organisation: Organisation
// @returns member
// @holds (Member)-[INTERESTED_IN]->(Organisation)
RETURN $member AS from, $organisation AS to, $kind AS kind, $endedOn AS endedOn
