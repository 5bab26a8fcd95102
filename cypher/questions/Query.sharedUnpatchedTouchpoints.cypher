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
    WITH theirs WHERE 'TOUCHPOINT' IN $via
    RETURN 'TOUCHPOINT' AS way, theirs AS thing
    UNION ALL
    WITH theirs WHERE 'ADDRESS' IN $via
    MATCH (theirs)-[:RESOLVES_TO]->{0,1}(address:Touchpoint) WHERE address.kind = 'ADDRESS'
    RETURN 'ADDRESS' AS way, address AS thing
    UNION ALL
    MATCH (theirs)-[:USES]->(provider:Provider) WHERE 'PROVIDER_' + provider.kind IN $via
    RETURN 'PROVIDER_' + provider.kind AS way, provider AS thing
    UNION ALL
    WITH theirs WHERE 'PRODUCT' IN $via
    MATCH (theirs)-[:RUNS]->(product:Product)
    RETURN 'PRODUCT' AS way, product AS thing
    UNION ALL
    WITH theirs WHERE 'VULNERABILITY' IN $via
    MATCH (theirs)-[:EXPOSED_TO]->(:Exposure)-[:OF]->(vulnerability:Vulnerability)
    RETURN 'VULNERABILITY' AS way, vulnerability AS thing
  }
  WITH way, thing, collect(DISTINCT {organisation: l, direct: theirs = thing}) AS leakers
  WITH way, thing, leakers,
    COUNT { MATCH (thing)<-[:EXPOSES|RESOLVES_TO|USES|RUNS|OF]-() RETURN 1 LIMIT 100 } AS users
  RETURN collect(thing) AS things, collect({way: way, thing: thing, leakers: leakers}) AS reached,
    sum(users - 1) <= 1000 AS few
}
CALL (things, reached, few) {
  WITH reached, few WHERE few
  UNWIND reached AS one
  WITH one.way AS way, one.thing AS thing, one.leakers AS leakers
  CALL (way, thing) {
    CALL (way, thing) {
      WITH way, thing WHERE way = 'TOUCHPOINT'
      MATCH (o:Organisation)-[:OPERATES]->(:System)-[:EXPOSES]->(thing)
      RETURN o, thing AS t
      UNION ALL
      WITH way, thing WHERE way = 'ADDRESS'
      MATCH (o:Organisation)-[:OPERATES]->(:System)-[:EXPOSES]->(t:Touchpoint)-[:RESOLVES_TO]->{0,1}(thing)
      RETURN o, t
      UNION ALL
      WITH way, thing WHERE way STARTS WITH 'PROVIDER_' OR way = 'PRODUCT'
      MATCH (o:Organisation)-[:OPERATES]->(:System)-[:EXPOSES]->(t:Touchpoint)-[:USES|RUNS]->(thing)
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
        WITH t WHERE 'TOUCHPOINT' IN $via
        RETURN 'TOUCHPOINT' AS way, t AS thing
        UNION ALL
        WITH t WHERE 'ADDRESS' IN $via
        MATCH (t)-[:RESOLVES_TO]->{0,1}(thing)
        RETURN 'ADDRESS' AS way, thing
        UNION ALL
        MATCH (t)-[:USES]->(provider:Provider) WHERE 'PROVIDER_' + provider.kind IN $via
        RETURN 'PROVIDER_' + provider.kind AS way, provider AS thing
        UNION ALL
        WITH t WHERE 'PRODUCT' IN $via
        MATCH (t)-[:RUNS]->(thing)
        RETURN 'PRODUCT' AS way, thing
        UNION ALL
        WITH t WHERE 'VULNERABILITY' IN $via
        MATCH (t)-[:EXPOSED_TO]->(:Exposure)-[:OF]->(thing)
        RETURN 'VULNERABILITY' AS way, thing
      }
      WITH way, thing, t WHERE thing IN things
      WITH way, thing, collect(DISTINCT t) AS own
      WITH way, thing, own,
        [x IN head([one IN reached WHERE one.way = way AND one.thing = thing | one.leakers]) WHERE x.organisation <> o
          AND (way <> 'ADDRESS' OR NOT x.direct OR any(t IN own WHERE t <> thing)) | x.organisation] AS others
      WHERE size(others) > 0
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
