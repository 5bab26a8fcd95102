// Which paths lead from one node to another, the shortest first? No node is met twice, and several facts that state the same
// are one hop. The database's own operators for shortest paths walk all ways where few lead on, for minutes and past any
// deadline, so both ends are walked from in bands: band i holds all ways of i hops. Paths of one length are those on which
// a way from here and a way from there meet, where both bands are complete: a band of more ways than width is not, nor is
// any beyond it. If nothing is found, and no band without a way shows that nothing longer can be, one shortest path of at
// most 8 hops is looked for, in bands that meet each node once.
// @nodes from, to
// @columns found, truncated!, reason, advice
WITH from, to, datetime.realtime().epochMillis + $timeLimit AS until, 5000 AS width
CALL (from, to, until, width) {
  UNWIND [[from, to], [to, from]] AS ends
  WITH ends[0] AS here, ends[1] AS there, until, width
  WITH reduce(bands = [[[[here], []]]], hop IN range(1, 4) | bands + [COLLECT {
    UNWIND CASE WHEN size(last(bands)) > width THEN [] ELSE last(bands) END AS way
    WITH way, last(way[0]) AS x WHERE x <> there AND datetime.realtime().epochMillis < until
    MATCH (x)-[r:HOP]-(y)
    WHERE hops(r, relationships) AND NOT y IN way[0] AND (y = there OR kinds(y, kinds)) AND NOT EXISTS {
      MATCH (x)-[twin:HOP]-(y)
      WHERE replace(type(twin), '_PAST', '') = replace(type(r), '_PAST', '') AND startNode(twin) = startNode(r)
        AND twin.fact < r.fact
    }
    RETURN [way[0] + [y], way[1] + [r]] AS longer LIMIT 5001
  }]) AS bands, width
  WITH [i IN range(0, 4) | CASE WHEN all(band IN bands[..i + 1] WHERE size(band) <= width) THEN bands[i] END] AS bands
  RETURN collect(bands) AS both
}
WITH from, to, until, datetime.realtime().epochMillis >= until AS late, both[0] AS forth, both[1] AS back
WITH from, to, until, late, forth, back, [hops IN range(1, $maxHops) | head(COLLECT {
  UNWIND range(0, 4) AS i
  WITH i WHERE 0 <= hops - i AND hops - i <= 4 AND forth[i] IS NOT NULL AND back[hops - i] IS NOT NULL
  RETURN i ORDER BY size(forth[i]) + size(back[hops - i]) LIMIT 1
})] AS meetings
WITH from, to, until, late, forth, back, meetings,
  coalesce(head([hops IN range(1, $maxHops) WHERE meetings[hops - 1] IS NULL]) - 1, $maxHops) AS whole
CALL (forth, back, meetings, whole) {
  UNWIND range(1, whole) AS hops
  CALL (forth, back, meetings, hops) {
    UNWIND [way IN forth[meetings[hops - 1]] | [way, true]] + [way IN back[hops - meetings[hops - 1]] | [way, false]] AS one
    WITH last(one[0][0]) AS meeting, collect(CASE WHEN one[1] THEN one[0] END) AS these,
      collect(CASE WHEN NOT one[1] THEN one[0] END) AS those
    UNWIND these AS this
    UNWIND those AS that
    WITH this, that WHERE none(stop IN tail(reverse(that[0])) WHERE stop IN this[0])
    RETURN [this[0] + tail(reverse(that[0])), this[1] + reverse(that[1])] AS way
  }
  WITH way LIMIT $atMost + 1
  RETURN collect(way) AS ways
}
CALL (from, to, until, late, forth, back, whole, ways) {
  WITH from, to, until
  WHERE NOT late AND size(ways) = 0 AND from <> to
    AND none(i IN range(0, 4) WHERE i <= whole + 1 AND 0 IN [size(forth[i]), size(back[i])])
  WITH to, reduce(bands = [[[[from], []]]], hop IN range(1, 8) | bands + [COLLECT {
    WITH reduce(met = [], band IN bands[..9] | met + [way IN band | last(way[0])]) AS met
    UNWIND CASE WHEN to IN met THEN [] ELSE last(bands) END AS way
    WITH way, last(way[0]) AS x, met WHERE datetime.realtime().epochMillis < until
    MATCH (x)-[r:HOP]-(y)
    WHERE hops(r, relationships) AND NOT y IN met AND (y = to OR kinds(y, kinds))
    WITH y, head(collect([way, r])) AS last
    RETURN [last[0][0] + [y], last[0][1] + [last[1]]] AS longer
  }]) AS bands
  UNWIND tail(bands) AS band
  UNWIND band AS way
  WITH way WHERE last(way[0]) = to
  RETURN collect(way) AS shortest
}
WITH ways, shortest, whole, size(shortest[0][1]) AS length,
  late OR (size(ways) = 0 AND datetime.realtime().epochMillis >= until) AS late
WITH *, CASE
  WHEN late THEN 'TIME'
  WHEN size(ways) > $atMost THEN 'ROWS'
  WHEN length > $maxHops THEN 'DEPTH'
  WHEN whole < $maxHops AND (size(ways) > 0 OR length IS NOT NULL) THEN 'BREADTH'
  END AS reason
RETURN CASE WHEN length <= $maxHops THEN shortest ELSE ways[..$atMost] END AS found, reason IS NOT NULL AS truncated, reason,
  CASE reason
    WHEN 'TIME' THEN 'Not all was searched: follow fewer relationships or kinds, or go fewer hops.'
    WHEN 'ROWS' THEN 'There are more: ask for more with atMost, or follow fewer relationships or kinds.'
    WHEN 'DEPTH' THEN 'The shortest path has ' + length + ' hops: ask with maxHops ' + length + '.'
    WHEN 'BREADTH' THEN 'There may be more of ' + (whole + 1) + ' hops or more: follow fewer relationships or kinds.'
    END AS advice
