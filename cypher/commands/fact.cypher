// Sequenced replace of facts: what is believed of a key (both ends, type, who states it) within [validFrom, validTo) is
// superseded, which names the load that said otherwise; the remainders left and right are rewritten, and the new value is
// written, or nothing when it does not hold.
// __FROM__, __TO__ and __TYPE__ are names of the schema.
CYPHER 25 replan=skip
UNWIND $rows AS w
MATCH (a:__FROM__Ever {id: w.from})
MATCH (b:__TO__Ever {id: w.to})
CALL (a, b, w) {
  OPTIONAL MATCH (a)-[r:__TYPE__|__TYPE___PAST]->(b)
    WHERE r.recordedTo = $inf AND r.validFrom < w.validTo AND r.validTo > w.validFrom AND r.by = w.by
  WITH a, b, w, collect(r) AS old
  WITH a, b, w, old, size(old) = 1 AND w.holds AND old[0].validFrom <= w.validFrom AND old[0].validTo >= w.validTo
    AND all(k IN keys(w.properties) WHERE coalesce(old[0][k] = w.properties[k], false))
    AND all(k IN keys(old[0]) WHERE k IN ['fact', 'by', 'source', 'also', 'observedAt', 'statedAt',
      'validFrom', 'validTo', 'recordedFrom', 'recordedTo']
      OR w.properties[k] IS NOT NULL) AS believed
  // Believed already: nothing is written, but a later observation is noted in place, and who states it as well.
  FOREACH (r IN [r IN old WHERE believed AND r.source <> w.source AND NOT w.source IN coalesce(r.also, [])] |
    SET r.also = (coalesce(r.also, []) + w.source)[-$latest..])
  FOREACH (r IN [r IN old WHERE believed AND coalesce(r.observedAt < w.observedAt, w.observedAt IS NOT NULL)] |
    SET r.observedAt = w.observedAt)
  FOREACH (r IN [r IN old WHERE believed AND coalesce(r.statedAt < w.statedAt, w.statedAt IS NOT NULL)] |
    SET r.statedAt = w.statedAt)
  WITH a, b, w, old, believed WHERE NOT believed AND (w.holds OR size(old) > 0)
  WITH a, b, w, w.properties AS said, old
  WITH a, b, w, old,
    [r IN old WHERE r.recordedFrom < $at | r {.*, recordedTo: $at, supersededBy: w.source}]
    + [r IN old WHERE r.validFrom < w.validFrom | r {.*, validTo: w.validFrom, recordedFrom: $at}]
    + [r IN old WHERE r.validTo > w.validTo | r {.*, validFrom: w.validTo, recordedFrom: $at}]
    + CASE WHEN w.holds
        THEN [said {.*, fact: coalesce(old[0].fact, w.fact), by: w.by, source: w.source, observedAt: w.observedAt, statedAt: w.statedAt,
              validFrom: w.validFrom, validTo: w.validTo, recordedFrom: $at, recordedTo: $inf}]
        ELSE [] END AS new
  FOREACH (r IN old | DELETE r)
  FOREACH (p IN [p IN new WHERE p.recordedTo = $inf AND p.validTo > $at] | CREATE (a)-[x:__TYPE__]->(b) SET x = p)
  FOREACH (p IN [p IN new WHERE NOT (p.recordedTo = $inf AND p.validTo > $at)] | CREATE (a)-[x:__TYPE___PAST]->(b) SET x = p)
  RETURN count(*) AS written, count(CASE WHEN size(old) > 0 THEN 1 END) AS changed
}
// A row without both its ends does not come this far.
RETURN count(*) AS found, sum(written) AS written, sum(changed) AS changed
