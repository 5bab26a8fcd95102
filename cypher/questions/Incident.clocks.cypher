// By when does the law demand what of the report of an incident, and was it done? A report is due from so many persons on, or
// whatever their number if the data are sensitive or somebody got in; additions count from the newest fact.
// @given this
// @columns rule!, dueAt!, doneAt, state!
// @key rule.id
MATCH (i:Incident) WHERE i.id = this.id AND i.becameKnownAt IS NOT NULL
WITH i.kind AS kind, i.becameKnownAt AS known, i.reportedAt AS reported, i.personsToldAt AS told,
  i.lastFactKnownAt AS fact, i.lastAddedAt AS added, coalesce(i.recordsAffected, 0) AS records,
  coalesce(i.sensitive, false) OR coalesce(i.illegalAccess, false) AS always
MATCH (rule:Rule)
WHERE rule.kind IN ['LEAK_REPORT', 'FIRST_REPORT', 'ADDITION', 'PERSONS_TOLD'] AND inForce(rule)
WITH rule, rule.kind AS demand, rule.hours AS hours, rule.least AS least, kind, known, reported, told, fact, added, records, always
WHERE (demand = 'LEAK_REPORT' AND kind = 'LEAK' AND (always OR records >= coalesce(least, 0)))
  OR (demand = 'PERSONS_TOLD' AND kind = 'LEAK')
  OR (demand = 'FIRST_REPORT' AND kind <> 'UNCONFIRMED')
  OR (demand = 'ADDITION' AND fact IS NOT NULL)
WITH rule, CASE demand WHEN 'ADDITION' THEN fact ELSE known END + hours * 3600000 AS due,
  CASE demand WHEN 'ADDITION' THEN added WHEN 'PERSONS_TOLD' THEN told ELSE reported END AS done
WITH rule, due, CASE WHEN done <= $asOf THEN done END AS done
RETURN rule, due AS dueAt, done AS doneAt,
  CASE WHEN done <= due THEN 'KEPT' WHEN done > due THEN 'LATE' WHEN $asOf <= due THEN 'RUNNING' ELSE 'OVERDUE' END AS state
