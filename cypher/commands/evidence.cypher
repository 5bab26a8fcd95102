// Whether a file is on record.
MATCH (e:EvidenceEver {id: $id})
RETURN e.id AS id
