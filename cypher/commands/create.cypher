// Entities nobody spoke of before, which exist now. __LABEL__ is a name of the schema.
CYPHER 25 replan=skip
UNWIND $rows AS w
CREATE (n:__LABEL__:__LABEL__Ever)
SET n = w.node
FOREACH (p IN w.versions | CREATE (n)-[:WAS]->(s:State:__LABEL__State) SET s = p)
