// Which registered organisations expose touchpoints now.
CYPHER 25 replan=skip
UNWIND $ids AS id
MATCH (:Touchpoint {id: id})<-[e:EXPOSES]-(:System)<-[p:OPERATES]-(o:Organisation)
WHERE coalesce(o.kind, 'PRIVATE') <> 'SITE'
  AND e.validFrom <= $now AND e.validTo > $now AND p.validFrom <= $now AND p.validTo > $now
RETURN id, collect(DISTINCT o.id) AS organisations, $beginning AS since
