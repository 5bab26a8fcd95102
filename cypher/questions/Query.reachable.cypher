// Which nodes of a kind can be reached from a node, each by one shortest path? The database walks outwards and meets each
// node once. How far is part of the text, so there are two: what is near should not cost what is far. A path never comes
// back to where it began, since to find that it does not, all ways would have to be walked.
// @nodes from
// @columns found, truncated!, reason, advice
WITH from, datetime.realtime().epochMillis + $timeLimit AS until
CALL (from, until) {
  CALL (from, until) {
    WITH from, until WHERE $within <= 3
    MATCH p = ANY SHORTEST (
      (from)((x)-[r:HOP]-(y) WHERE hops(r, relationships) AND kinds(y, kinds) AND y <> from
        AND datetime.realtime().epochMillis < until){0,2}(z)-[s:HOP]-(n)
      WHERE hops(s, relationships) AND n <> from AND datetime.realtime().epochMillis < until)
    RETURN p, n
    UNION ALL
    WITH from, until WHERE $within > 3
    MATCH p = ANY SHORTEST (
      (from)((x)-[r:HOP]-(y) WHERE hops(r, relationships) AND kinds(y, kinds) AND y <> from
        AND datetime.realtime().epochMillis < until){0,5}(z)-[s:HOP]-(n)
      WHERE hops(s, relationships) AND n <> from AND datetime.realtime().epochMillis < until)
    RETURN p, n
  }
  WITH p, n WHERE length(p) <= $within AND kinds(n, kind)
  WITH p, n ORDER BY length(p), n.id LIMIT $atMost + 1
  RETURN collect([nodes(p), relationships(p)]) AS ways
}
WITH ways, CASE
  WHEN datetime.realtime().epochMillis >= until THEN 'TIME'
  WHEN size(ways) > $atMost THEN 'ROWS'
  END AS reason
RETURN ways[..$atMost] AS found, reason IS NOT NULL AS truncated, reason, CASE reason
  WHEN 'TIME' THEN 'Not all was searched: follow fewer relationships or kinds, or go fewer hops.'
  WHEN 'ROWS' THEN 'There are more: ask for more with atMost, follow fewer relationships or kinds, or go fewer hops.'
  END AS advice
