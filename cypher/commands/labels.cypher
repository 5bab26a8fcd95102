// The labels of entities there ever were.
CALL db.labels() YIELD label WHERE label ENDS WITH 'Ever'
RETURN left(label, size(label) - 4) AS label ORDER BY label
