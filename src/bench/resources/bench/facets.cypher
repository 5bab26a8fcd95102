CYPHER 25
MATCH (e:Exposure) WHERE e.status = 'OPEN'
WITH e.severity AS severity, COLLECT { MATCH (e)-[r:OF]->(v:Vulnerability) WHERE r.validFrom <= $now AND r.validTo > $now
  RETURN DISTINCT coalesce(v.knownExploited, 'unknown') } AS known, count(*) AS count
WITH collect([severity, known, count]) AS groups
WITH groups, [null, 2, 3, 4, null] AS bounds
RETURN reduce(sum = 0, one IN groups | sum + one[2]) AS total,
  [i IN range(0, 3) | [bounds[i], bounds[i + 1], reduce(sum = 0, one IN [one IN groups
    WHERE coalesce(one[0] >= bounds[i], one[0] IS NOT NULL) AND coalesce(one[0] < bounds[i + 1], one[0] IS NOT NULL)]
    | sum + one[2])]] AS severity,
  COLLECT { UNWIND groups AS one UNWIND one[1] AS value
    WITH CASE WHEN value <> 'unknown' THEN value END AS value, sum(one[2]) AS count
    RETURN [value, count] ORDER BY count DESC, value } AS known
