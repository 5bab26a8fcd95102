// Which touchpoints organisations share, kept beside the facts it follows from (cypher/derived/SHARED_BY.cypher).
CREATE INDEX shared_by_through FOR ()-[x:SHARED_BY]-() ON (x.through);
