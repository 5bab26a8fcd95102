// @name What is in the graph
// @category The graph
// @description How many nodes of each kind there are.
MATCH (n)
RETURN labels(n) AS labels, count(*) AS nodes
ORDER BY nodes DESC
LIMIT 100
