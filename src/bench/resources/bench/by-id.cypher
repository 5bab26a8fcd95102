CYPHER 25 MATCH (o:Organisation {id: $id}) RETURN o.id AS id, o.name AS name, o.nameEn AS nameEn, o.sector AS sector
