// Which nodes of a kind can be reached from a node, each by one shortest path? Nodes are met in bands, band i holding a way to
// each that is i hops away and no nearer. The database's own operators for shortest paths take minutes where ten
// thousand ways lead to a hub; this meets each node once. After more nodes than width nothing more is followed.
// @nodes from
// @columns found, truncated!, reason, advice
WITH from, datetime.realtime().epochMillis + $timeLimit AS until, 50000 AS width
WITH until, width, reduce(bands = [[[[from], []]]], hop IN range(1, $within) | bands + [COLLECT {
  WITH reduce(met = [], band IN bands[..9] | met + [way IN band | last(way[0])]) AS met
  UNWIND CASE WHEN size(met) > width THEN [] ELSE last(bands) END AS way
  WITH way, last(way[0]) AS x, met
  WHERE datetime.realtime().epochMillis < until AND (x = from OR kinds(x, kinds))
  MATCH (x)-[r:HOP]-(y)
  WHERE hops(r, relationships) AND NOT y IN met AND (kinds(y, kinds) OR kinds(y, kind))
  WITH y, head(collect([way, r])) AS last
  RETURN [last[0][0] + [y], last[0][1] + [last[1]]] AS longer
}]) AS bands
WITH until, bands, reduce(met = 0, band IN bands[..$within] | met + size(band)) > width AS broad
CALL (bands) {
  UNWIND tail(bands) AS band
  UNWIND band AS way
  WITH way, last(way[0]) AS n WHERE kinds(n, kind)
  WITH way, n ORDER BY size(way[1]), n.id LIMIT $atMost + 1
  RETURN collect(way) AS ways
}
WITH ways, CASE
  WHEN datetime.realtime().epochMillis >= until THEN 'TIME'
  WHEN size(ways) > $atMost THEN 'ROWS'
  WHEN broad THEN 'BREADTH'
  END AS reason
RETURN ways[..$atMost] AS found, reason IS NOT NULL AS truncated, reason, CASE reason
  WHEN 'TIME' THEN 'Not all was searched: follow fewer relationships or kinds, or go fewer hops.'
  WHEN 'ROWS' THEN 'There are more: ask for more with atMost, follow fewer relationships or kinds, or go fewer hops.'
  WHEN 'BREADTH' THEN 'There may be more that are further away: follow fewer relationships or kinds, or go fewer hops.'
  END AS advice
