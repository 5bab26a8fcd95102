// Whom identifiers mean now, and since when, where that is stated. An id of an organisation means itself.
CYPHER 25 replan=skip
UNWIND $ids AS id
CALL (id) {
  MATCH (:Identifier {id: id})<-[r:IDENTIFIED_BY]-(o:Organisation) WHERE r.validFrom <= $now AND r.validTo > $now
  RETURN o.id AS organisation, CASE WHEN r.statedAt IS NULL THEN $beginning ELSE r.validFrom END AS since
  UNION
  MATCH (o:Organisation {id: id}) RETURN o.id AS organisation, $beginning AS since
}
RETURN id, collect(DISTINCT organisation) AS organisations, min(since) AS since
