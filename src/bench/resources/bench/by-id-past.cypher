CYPHER 25
MATCH (o:OrganisationEver {id: $id})-[:WAS*0..1]->(v)
WHERE v.validFrom <= $asOfMillis AND v.validTo > $asOfMillis AND v.recordedFrom <= $knownAtMillis AND v.recordedTo > $knownAtMillis
RETURN o.id AS id, v.name AS name, v.nameEn AS nameEn, v.sector AS sector
