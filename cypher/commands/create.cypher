// Entities nobody spoke of before, which exist now; a part of a statement, which __N__ tells from others. __LABEL__ is a name of
// the schema.
UNWIND $rows__N__ AS w
CREATE (n:__LABEL__:__LABEL__Ever)
SET n = w.node
FOREACH (p IN w.versions | CREATE (n)-[:WAS]->(s:State:__LABEL__State) SET s = p)
