// Which paths lead from one node to another, the shortest first? No node is met twice, and several facts that state the same
// are one hop. No operator of the database finds these without walking all ways where there are few, so both ends are
// walked from in bands: band i holds all ways of i hops. Paths of one length are those on which a way from here and a
// way from there meet, where both bands are complete: a band of more ways than $width is not, nor is any beyond it. If
// nothing is found, the one shortest path is looked for, however long, which the database does in one walk.
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
WITH from, to, datetime.realtime().epochMillis >= until AS late, both[0] AS forth, both[1] AS back
WITH from, to, late, forth, back, [hops IN range(1, $maxHops) | head(COLLECT {
  UNWIND range(0, 4) AS i
  WITH i WHERE 0 <= hops - i AND hops - i <= 4 AND forth[i] IS NOT NULL AND back[hops - i] IS NOT NULL
  RETURN i ORDER BY size(forth[i]) + size(back[hops - i]) LIMIT 1
})] AS meetings
WITH from, to, late, forth, back, meetings,
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
CALL (from, to, late, ways) {
  WITH from, to WHERE NOT late AND size(ways) = 0 AND from <> to
  MATCH p = ANY SHORTEST (
    (from)((x)-[r:HOP]-(y) WHERE hops(r, relationships) AND kinds(y, kinds) AND y <> from AND y <> to){0,15}(z)-[s:HOP]-(to)
    WHERE hops(s, relationships))
  RETURN collect([nodes(p), relationships(p)]) AS shortest
}
WITH ways, shortest, whole, size(shortest[0][1]) AS length, late
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
    WHEN 'DEPTH' THEN 'The shortest path has ' + length + ' hops: '
      + CASE WHEN length <= 8 THEN 'ask with maxHops ' + length + '.' ELSE 'ask from a node on the way.' END
    WHEN 'BREADTH' THEN 'There may be more of ' + (whole + 1) + ' hops or more: follow fewer relationships or kinds.'
    END AS advice
