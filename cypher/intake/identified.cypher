// Whom identifiers mean now. An id of an organisation means itself.
CYPHER 25 replan=skip
UNWIND $ids AS id
CALL (id) {
  MATCH (:Identifier {id: id})<-[r:IDENTIFIED_BY]-(o:Organisation) WHERE r.validFrom <= $now AND r.validTo > $now
  RETURN o.id AS organisation
  UNION
  MATCH (o:Organisation {id: id}) RETURN o.id AS organisation
}
RETURN id, collect(organisation) AS organisations
