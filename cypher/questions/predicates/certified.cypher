// It holds a certificate, or need not.
(NOT $requireCertificate OR EXISTS { MATCH (it)-[:HOLDS]->(:Certificate) })
