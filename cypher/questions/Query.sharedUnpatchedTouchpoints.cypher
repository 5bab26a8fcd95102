// Which certified organisations share something unpatched with a leaking one? First what leaking organisations reach;
// then, where that leads to few places, all who reach the same (few), or else the certified organisations one by one in
// the order of the answer, until a page is full (many).
// @columns certified!, via!, shared!, own, leakers
// @key certified.id, via, shared.id
CALL () {
  MATCH (l:Leaking)
  WHERE leaking(l) AND where(l, leaking)
  MATCH (l)-[:OPERATES]->(:System)-[:EXPOSES]->(theirs:Touchpoint)
  CALL (theirs) {
    MATCH (theirs)-[:RESOLVES_TO|USES|RUNS]->{0,1}(thing:Touchpoint|Provider|Product)
    WITH theirs, thing, thing.kind AS kind
    RETURN thing, CASE
      WHEN thing:Provider THEN ['PROVIDER_' + kind]
      WHEN thing:Product THEN ['PRODUCT']
      WHEN thing <> theirs THEN ['ADDRESS']
      WHEN kind = 'ADDRESS' THEN ['TOUCHPOINT', 'ADDRESS']
      ELSE ['TOUCHPOINT'] END AS ways
    UNION ALL
    WITH theirs WHERE 'VULNERABILITY' IN $via
    MATCH (theirs)-[:EXPOSED_TO]->(:Exposure)-[:OF]->(thing:Vulnerability)
    RETURN thing, ['VULNERABILITY'] AS ways
  }
  UNWIND ways AS way
  WITH l, theirs, thing, way WHERE way IN $via
  WITH way, thing, collect(DISTINCT {organisation: l, direct: theirs = thing}) AS leakers
  RETURN collect(thing) AS things, collect({way: way, thing: thing, leakers: leakers}) AS reached
}
CALL (things) {
  UNWIND things AS thing
  MATCH (thing)<-[:EXPOSES|RESOLVES_TO|USES|RUNS|OF]-()
  WITH thing LIMIT 1001
  RETURN count(*) <= 1000 AS few
}
CALL (things, reached, few) {
  WITH reached, few WHERE few
  UNWIND reached AS one
  WITH one.way AS way, one.thing AS thing, one.leakers AS leakers
  CALL (way, thing) {
    CALL (way, thing) {
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
  WITH way, thing, o, own, [x IN leakers WHERE x.organisation <> o
      AND (way <> 'ADDRESS' OR NOT x.direct OR any(t IN own WHERE t <> thing)) | x.organisation] AS others
  WHERE size(others) > 0 AND certified(o) AND where(o, certified)
    AND ($requireUnpatched = false OR exposed(thing) OR any(t IN own WHERE exposed(t)))
  RETURN o, way, thing, own, others
  UNION ALL
  WITH few WHERE NOT few
  CALL (things, reached) {
    MATCH (o:Organisation)
    WHERE page(o.id) AND certified(o) AND where(o, certified)
    CALL (o, things, reached) {
      MATCH (o)-[:OPERATES]->(:System)-[:EXPOSES]->(t:Touchpoint)
      CALL (t) {
        MATCH (t)-[:RESOLVES_TO|USES|RUNS]->{0,1}(thing)
        RETURN thing
        UNION ALL
        WITH t WHERE 'VULNERABILITY' IN $via
        MATCH (t)-[:EXPOSED_TO]->(:Exposure)-[:OF]->(thing)
        RETURN thing
      }
      WITH thing, collect(DISTINCT t) AS reaching WHERE thing IN things
      UNWIND reached AS one
      WITH one, thing, reaching WHERE one.thing = thing
      WITH one.way AS way, thing, one.leakers AS leakers,
        CASE one.way WHEN 'TOUCHPOINT' THEN [t IN reaching WHERE t = thing] ELSE reaching END AS own
      WITH way, thing, own, [x IN leakers WHERE x.organisation <> o
          AND (way <> 'ADDRESS' OR NOT x.direct OR any(t IN own WHERE t <> thing)) | x.organisation] AS others
      WHERE size(others) > 0 AND size(own) > 0
        AND ($requireUnpatched = false OR exposed(thing) OR any(t IN own WHERE exposed(t)))
      RETURN way, thing, own, others
    }
    WITH o, way, thing, own, others
    WHERE after(o.id, way, thing.id)
    RETURN o, way, thing, own, others ORDER BY o.id, way, thing.id LIMIT $limit
  }
  RETURN o, way, thing, own, others
}
RETURN o AS certified, way AS via, thing AS shared, own, others AS leakers
