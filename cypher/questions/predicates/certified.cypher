// It holds a certificate, or need not.
(NOT $requireCertificate OR (it:Certified AND EXISTS { MATCH (it)-[:HOLDS]->(:Certificate) }))
