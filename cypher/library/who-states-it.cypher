// @name Who states what is known of an organisation
// @category Provenance
// @description The facts that begin at an organisation now, with who states each and which load it came from.
// @parameter organisation ""
MATCH (o:Organisation {id: $organisation})-[r]->(n)
WHERE r.fact IS NOT NULL AND r.recordedTo > timestamp() AND r.validTo > timestamp()
OPTIONAL MATCH (load:Import {id: r.source})
RETURN type(r) AS fact, labels(n) AS to, n.name AS name, r.by AS statedBy, load.file AS file,
  datetime({epochMillis: r.recordedFrom}) AS recorded
ORDER BY fact, name
LIMIT 1000
