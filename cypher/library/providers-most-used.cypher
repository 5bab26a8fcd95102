// @name Providers that most organisations depend on
// @category Shared infrastructure
// @description Providers of name service, certificates, content and hosting, by how many organisations use them.
MATCH (o:Organisation)-[:OPERATES]->(:System)-[:EXPOSES]->(:Touchpoint)-[:USES]->(p:Provider)
RETURN p.kind AS kind, p.name AS provider, count(DISTINCT o) AS organisations
ORDER BY organisations DESC, provider
LIMIT 200
