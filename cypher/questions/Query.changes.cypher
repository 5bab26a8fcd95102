// What changed for a node and what it holds after $from and until $to, on one of the two clocks? First the node and what it
// holds, or the nodes that are named, then all versions of what each is like and of its facts; then, moment by moment, what
// there was before and after. On the world's clock a moment is one at which something begins or ends, as believed at
// $knownAt; on that of our knowledge one at which something was recorded, and what was believed before and after is compared
// stretch by stretch of the world's time.
// @versions
// @clocks moment, known
// @columns at!, kind!, aboutId!, about, relationship, otherId, other, property, before, after, statedBy, validFrom, validTo, source, moment, known, place
// @key at, place
WITH $of AS id, $among AS ids, $from AS since, $to AS until, $clock AS clock
CALL (id, ids, since, until, clock) {
  WITH id, since, until, clock WHERE id IS NOT NULL
  MATCH (root:Node)
  WHERE root.id = id
  MATCH (root)-[h:OPERATES|EXPOSES|EXPOSED_TO|HOLDS|SUFFERED WHERE CASE clock
      WHEN 'WORLD' THEN h.validFrom <= until AND h.validTo > since AND h.recordedTo > $knownAt
      ELSE h.recordedFrom <= until AND h.recordedTo > since END]->{0,3}(about)
  RETURN DISTINCT root, about
  UNION ALL
  WITH ids WHERE id IS NULL
  UNWIND ids AS one
  WITH DISTINCT one
  MATCH (about:Node)
  WHERE about.id = one
  RETURN null AS root, about
}
CALL (root, about) {
  MATCH (about)-[:WAS]->{0,1}(v)
  RETURN about AS start, null AS end, null AS relationship, null AS statedBy, collect({
    begins: v.validFrom, ends: v.validTo, learnt: v.recordedFrom, left: v.recordedTo,
    origin: v.source, refuter: v.supersededBy, said: properties(v)}) AS versions
  UNION ALL
  WITH about
  MATCH (about)-[f]->(other)
  WITH about AS start, other AS end, replace(type(f), '_PAST', '') AS relationship, f.by AS statedBy, collect({
    begins: f.validFrom, ends: f.validTo, learnt: f.recordedFrom, left: f.recordedTo,
    origin: f.source, refuter: f.supersededBy, said: properties(f)}) AS versions
  RETURN start, end, relationship, statedBy, versions
  UNION ALL
  WITH root, about WHERE about = root
  MATCH (other)-[f]->(root)
  WITH other AS start, root AS end, replace(type(f), '_PAST', '') AS relationship, f.by AS statedBy, collect({
    begins: f.validFrom, ends: f.validTo, learnt: f.recordedFrom, left: f.recordedTo,
    origin: f.source, refuter: f.supersededBy, said: properties(f)}) AS versions
  RETURN start, end, relationship, statedBy, versions
}
WITH start, end, relationship, statedBy, since, until, clock, head(collect(versions)) AS versions,
  replace(head([label IN labels(start) WHERE label ENDS WITH 'Ever']), 'Ever', '') AS label
WHERE $kinds IS NULL OR label IN $kinds
CALL (versions, since, until, clock) {
  WITH versions, since, until WHERE clock = 'WORLD'
  WITH versions, since, until, [one IN versions WHERE one.left > $knownAt] AS believed
  UNWIND believed AS one
  UNWIND [one.begins, one.ends] AS at
  WITH DISTINCT versions, believed, at WHERE at > since AND at <= until
  WITH at, head([one IN believed WHERE one.begins < at AND one.ends >= at]) AS was,
    head([one IN believed WHERE one.begins <= at AND one.ends > at]) AS is,
    [one IN versions WHERE one.begins < at AND one.ends >= at] AS before,
    [one IN versions WHERE one.begins <= at AND one.ends > at AND one.left <= $knownAt] AS after
  WITH at, was, is, before, [one IN before | one.left] AS lefts,
    reduce(last = null, one IN after | CASE WHEN last.left > one.left THEN last ELSE one END) AS refuted
  WITH at, was, is, refuted, reduce(first = null, one IN before | CASE
    WHEN one.learnt IN lefts OR first > one.learnt THEN first ELSE one.learnt END) AS first
  RETURN at, null AS begins, null AS ends, was, is, CASE WHEN is IS NOT NULL THEN is.origin
    WHEN refuted.left >= first THEN refuted.refuter ELSE was.origin END AS source
  UNION ALL
  WITH versions, since, until WHERE clock = 'RECORD'
  UNWIND versions AS one
  UNWIND [one.learnt, one.left] AS at
  WITH DISTINCT versions, at WHERE at > since AND at <= until
  WITH versions, at, [one IN versions WHERE at IN [one.learnt, one.left]] AS touched
  CALL (touched) {
    UNWIND touched AS one
    UNWIND [one.begins, one.ends] AS cut
    WITH DISTINCT cut ORDER BY cut
    RETURN collect(cut) AS cuts
  }
  UNWIND range(0, size(cuts) - 2) AS stretch
  WITH at, cuts[stretch] AS begins, cuts[stretch + 1] AS ends, versions
  WITH at, begins, ends, [one IN versions WHERE one.begins <= begins AND one.ends > begins] AS held
  WITH at, begins, ends, head([one IN held WHERE one.learnt < at AND one.left >= at]) AS was,
    head([one IN held WHERE one.learnt <= at AND one.left > at]) AS is
  RETURN at, begins, ends, was, is, CASE WHEN is IS NULL THEN was.refuter ELSE is.origin END AS source
}
WITH start, end, relationship, statedBy, label, at, begins, ends, source, clock, was, is,
  CASE WHEN was IS NULL THEN 'ADDED' WHEN is IS NULL THEN 'REMOVED' ELSE 'CHANGED' END AS kind
WHERE was IS NOT NULL OR is IS NOT NULL
CALL (was, is, kind) {
  WITH kind WHERE kind <> 'CHANGED'
  RETURN null AS property
  UNION ALL
  WITH was, is, kind WHERE kind = 'CHANGED'
  UNWIND keys(was.said) + [name IN keys(is.said) WHERE was.said[name] IS NULL] AS property
  WITH property, was.said[property] AS one, is.said[property] AS other
  WHERE NOT property IN ['id', 'fact', 'by', 'source', 'also', 'supersededBy', 'observedAt', 'statedAt', 'firstSeen',
      'lastSeen', 'recordTimes', 'inheritedTimes', 'validFrom', 'validTo', 'recordedFrom', 'recordedTo']
    AND coalesce(one <> other, true)
  RETURN property
}
WITH *, coalesce(relationship, label) AS type, $where AS wanted
WHERE (wanted['change'] IS NULL OR kind IN wanted['change'])
  AND (wanted['relationship'] IS NULL OR coalesce(relationship IN wanted['relationship'], false))
  AND (wanted['property'] IS NULL OR coalesce(property IN wanted['property'], false))
  AND (wanted['statedBy'] IS NULL OR coalesce(statedBy IN wanted['statedBy'], false))
  AND (wanted['node'] IS NULL OR start.id IN wanted['node'] OR coalesce(end.id IN wanted['node'], false))
RETURN at, kind, start.id AS aboutId, start AS about, relationship, end.id AS otherId, end AS other, property,
  CASE WHEN property IS NOT NULL THEN [type, property, was.said[property]] END AS before,
  CASE WHEN property IS NOT NULL THEN [type, property, is.said[property]] END AS after,
  statedBy, begins AS validFrom, ends AS validTo, source,
  CASE kind WHEN 'REMOVED' THEN at - 1 ELSE at END AS moment,
  CASE WHEN clock = 'WORLD' THEN $knownAt WHEN kind = 'REMOVED' THEN at - 1 ELSE at END AS known,
  start.id + ' ' + coalesce(relationship, '') + ' ' + coalesce(end.id, '') + ' ' + coalesce(statedBy, '') + ' '
    + coalesce(property, '') + ' ' + coalesce(toString(begins), '') AS place
