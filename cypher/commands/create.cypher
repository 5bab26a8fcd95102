// Entities nobody spoke of before; they exist now unless what is said of them has ended. __LABEL__ is a name of the schema.
CYPHER 25 replan=skip
UNWIND $rows AS w
CREATE (n:__LABEL__Ever)
SET n = w
FOREACH (_ IN CASE WHEN w.validTo = $inf THEN [1] ELSE [] END | SET n:__LABEL__)
