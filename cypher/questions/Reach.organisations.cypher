// The certified organisations it reaches, each by the fewest hops.
// @given thing
// @columns organisation!, hops!
// @key organisation.id
CALL (thing) {
  MATCH p = (thing)<-[:SUPPLIED_BY]-{1,3}(o:Organisation)
  RETURN o, length(p) AS hops
  UNION ALL
  MATCH p = (thing)<-[:EXPOSES]-(:System)<-[:OPERATES]-(:Organisation)<-[:SUPPLIED_BY]-{0,1}(o:Organisation)
  RETURN o, length(p) AS hops
  UNION ALL
  MATCH (thing)<-[:RESOLVES_TO|USES|RUNS]-(:Touchpoint)<-[:EXPOSES]-(:System)<-[:OPERATES]-(o:Organisation)
  RETURN o, 3 AS hops
}
WITH o, min(hops) AS hops, thing
WHERE o <> thing AND certified(o) AND where(o, certified)
RETURN o AS organisation, hops
