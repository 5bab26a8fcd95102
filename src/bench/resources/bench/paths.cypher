CYPHER 25
MATCH (a:Organisation {id: $from}), (b:Organisation {id: $to})
MATCH p = SHORTEST 26 (a)-[r:OPERATES|EXPOSES|RESOLVES_TO WHERE r.validFrom <= $now AND r.validTo > $now]-{1,6}(b)
WITH collect(p) AS found
UNWIND found[..25] AS p
RETURN size(found) > 25 AS truncated, length(p) AS length,
  [i IN range(0, length(p)) | [CASE WHEN i > 0 THEN type(relationships(p)[i - 1]) END, nodes(p)[i].id]] AS steps
