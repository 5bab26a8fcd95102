// It holds a certificate, or need not.
($requireCertificate = false OR EXISTS { MATCH (it)-[:HOLDS]->(:Certificate) })
