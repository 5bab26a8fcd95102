// Entities nobody spoke of before. __LABEL__ is a name of the schema.
CYPHER 25
UNWIND $rows AS w
CREATE (n:__LABEL__:__LABEL__Ever)
SET n = w
