// Deletes all nodes of some labels, and what they were.
CYPHER 25
MATCH (n:$any($labels))
OPTIONAL MATCH (n)-[:WAS]->(s)
DETACH DELETE n, s
