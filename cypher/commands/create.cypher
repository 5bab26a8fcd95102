// Entities nobody spoke of before; they exist now unless what is said of them has ended. __LABEL__ is a name of the schema.
CYPHER 25
UNWIND $rows AS w
CREATE (n:__LABEL__Ever)
SET n = w.node
FOREACH (_ IN CASE WHEN w.node.validTo = $inf THEN [1] ELSE [] END | SET n:__LABEL__)
FOREACH (p IN w.versions | CREATE (n)-[:WAS]->(s:State:__LABEL__State) SET s = p)
