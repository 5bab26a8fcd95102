// Who could be in a review's team, and why could others not?
// @columns auditor!, eligible!, reasons!
// @key auditor.id
MATCH (a:Auditor)
WITH a, [reason IN ineligibility(a) WHERE reason IS NOT NULL] AS reasons
RETURN a AS auditor, size(reasons) = 0 AS eligible, reasons
