// Which certified organisations share something unpatched with a leaking one? First what leaking organisations reach;
// then, where that leads to few places, all who reach the same (few), or else the certified organisations one by one in
// the order of the answer, until a page is full (many). A touchpoint is shared by nobody if one fact
// alone leads to it, and one alone to the system it comes from. Who shares touchpoints is kept for the present, and is all
// that is needed where nothing else may be shared. Two things keep a page small in memory: leakers and byName
// (those who reach an address by a name only) are lists of nodes, and the last aggregation lets go of what all rows carry.
// @columns certified!, via!, shared!, own, leakers
// @key certified.id, via, shared.id
CALL () {
  RETURN derived(SHARED_BY) AND all(way IN $via WHERE way IN ['TOUCHPOINT', 'ADDRESS']) AS kept
}
CALL (kept) {
  WITH kept, any(way IN $via WHERE way STARTS WITH 'PROVIDER_') AS providers,
    any(way IN $via WHERE way IN ['TOUCHPOINT', 'ADDRESS', 'PRODUCT']) AS places, 'VULNERABILITY' IN $via AS flaws
  MATCH (l:Leaking)
  WHERE leaking(l) AND where(l, leaking)
  CALL (kept, l, providers, places, flaws) {
    WITH kept, l WHERE kept
    MATCH (thing:Touchpoint)-[x:SHARED_BY]->(l)
    WITH thing, x.through <> thing.id AS named
    UNWIND CASE
      WHEN named THEN ['ADDRESS']
      WHEN thing.kind = 'ADDRESS' THEN ['TOUCHPOINT', 'ADDRESS']
      ELSE ['TOUCHPOINT'] END AS way
    WITH thing, way, named WHERE way IN $via
    RETURN thing, way, named
    UNION ALL
    WITH kept, l, providers, places, flaws WHERE NOT kept
    MATCH (l)-[:OPERATES]->(s:System)-[:EXPOSES]->(theirs:Touchpoint)
    CALL (s, theirs, providers, places, flaws) {
      WITH theirs, providers WHERE providers
      MATCH (theirs)-[:USES]->(thing:Provider)
      WITH thing, 'PROVIDER_' + thing.kind AS way WHERE way IN $via
      RETURN thing, way
      UNION ALL
      WITH s, theirs, places WHERE places
      MATCH (theirs)-[:RESOLVES_TO|RUNS]->{0,1}(thing:Touchpoint|Product)
      WHERE thing <> theirs OR degree(thing) > 1 OR degree(s) > 1
      UNWIND CASE
        WHEN thing:Product THEN ['PRODUCT']
        WHEN thing <> theirs THEN ['ADDRESS']
        WHEN thing.kind = 'ADDRESS' THEN ['TOUCHPOINT', 'ADDRESS']
        ELSE ['TOUCHPOINT'] END AS way
      WITH thing, way WHERE way IN $via
      RETURN thing, way
      UNION ALL
      WITH theirs, flaws WHERE flaws
      MATCH (theirs)-[:EXPOSED_TO]->(:Exposure)-[:OF]->(thing:Vulnerability)
      RETURN thing, 'VULNERABILITY' AS way
    }
    RETURN thing, way, theirs <> thing AS named
  }
  WITH way, thing, collect(DISTINCT l) AS leakers, collect(DISTINCT CASE WHEN named THEN l END) AS byName
  RETURN collect(DISTINCT thing) AS things, collect([way, thing, leakers, byName]) AS reached
}
CALL (things) {
  UNWIND things AS thing
  RETURN sum(degree(thing)) <= 5000 AS few
}
CALL (kept, things, reached, few) {
  WITH kept, reached, few WHERE few
  UNWIND reached AS one
  WITH kept, one[0] AS way, one[1] AS thing, one[2] AS leakers, one[3] AS byName
  CALL (kept, way, thing) {
    CALL (kept, way, thing) {
      WITH kept, way, thing WHERE kept
      MATCH (thing)-[x:SHARED_BY]->(o:Organisation)
      MATCH (t:Touchpoint)
      WHERE t.id = x.through AND (way <> 'TOUCHPOINT' OR t = thing)
      RETURN o, t
      UNION ALL
      WITH kept, way, thing WHERE NOT kept
      MATCH (o:Organisation)-[:OPERATES]->(:System)-[:EXPOSES]->(t:Touchpoint)-[:RESOLVES_TO|USES|RUNS]->{0,1}(thing)
      WHERE way <> 'TOUCHPOINT' OR t = thing
      RETURN o, t
      UNION ALL
      WITH way, thing WHERE way = 'VULNERABILITY'
      MATCH (o:Organisation)-[:OPERATES]->(:System)-[:EXPOSES]->(t:Touchpoint)-[:EXPOSED_TO]->(:Exposure)-[:OF]->(thing)
      RETURN o, t
    }
    RETURN o, collect(DISTINCT t) AS own
  }
  WITH way, thing, o, own,
    [l IN CASE WHEN way <> 'ADDRESS' OR any(t IN own WHERE t <> thing) THEN leakers ELSE byName END WHERE l <> o] AS others
  WHERE size(others) > 0
  WITH way, thing, o, own, others
  WHERE certified(o) AND where(o, certified)
    AND (NOT $requireUnpatched OR exposed(thing) OR any(t IN own WHERE exposed(t)))
  RETURN o, way, thing, own, others
  UNION ALL
  WITH few WHERE NOT few
  CALL (kept, things, reached) {
    MATCH (o:Organisation)
    WHERE page(o.id) AND (NOT $requireCertificate OR o:Certified) AND where(o, certified) AND (kept OR certified(o))
    CALL (kept, o, things, reached) {
      CALL (kept, o, things) {
        CALL (kept, o, things) {
          WITH kept, o, things WHERE kept
          MATCH (thing:Touchpoint)-[x:SHARED_BY]->(o)
          WHERE thing IN things
          MATCH (t:Touchpoint)
          WHERE t.id = x.through
          RETURN thing, t
          UNION ALL
          WITH kept, o, things WHERE NOT kept
          MATCH (o)-[:OPERATES]->(:System)-[:EXPOSES]->(t:Touchpoint)
          CALL (t) {
            MATCH (t)-[:RESOLVES_TO|USES|RUNS]->{0,1}(thing)
            RETURN thing
            UNION ALL
            WITH t WHERE 'VULNERABILITY' IN $via
            MATCH (t)-[:EXPOSED_TO]->(:Exposure)-[:OF]->(thing)
            RETURN thing
          }
          WITH thing, t WHERE thing IN things
          RETURN thing, t
        }
        WITH o, thing, collect(DISTINCT t) AS reaching
        WITH o, thing, reaching, [t IN reaching WHERE exposed(t)] AS open, exposed(thing) AS itself
        WHERE NOT $requireUnpatched OR itself OR size(open) > 0
        WITH o, thing, reaching, open, itself
        WHERE certified(o)
        RETURN thing, reaching, open, itself
      }
      UNWIND [one IN reached WHERE one[1] = thing] AS one
      WITH one[0] AS way, thing, one[2] AS leakers, one[3] AS byName, open, itself,
        CASE one[0] WHEN 'TOUCHPOINT' THEN [t IN reaching WHERE t = thing] ELSE reaching END AS own
      WHERE NOT $requireUnpatched OR itself OR (way <> 'TOUCHPOINT' AND size(open) > 0)
      WITH way, thing, own,
        [l IN CASE WHEN way <> 'ADDRESS' OR any(t IN own WHERE t <> thing) THEN leakers ELSE byName END WHERE l <> o] AS others
      WHERE size(others) > 0 AND size(own) > 0
      RETURN way, thing, own, others
    }
    WITH o, way, thing, own, others
    WHERE after(o.id, way, thing.id)
    RETURN o, way, thing, own, others ORDER BY o.id, way, thing.id LIMIT $limit
  }
  RETURN o, way, thing, own, others
}
RETURN o AS certified, way AS via, thing AS shared, own, head(collect(others)) AS leakers
