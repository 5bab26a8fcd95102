// Where facts start that lead to these entities. __LABEL__, __TYPE__ and __START__ are names of the schema.
CYPHER 25 replan=skip
UNWIND $ids AS id
MATCH (:__LABEL__Ever {id: id})<-[:__TYPE__|__TYPE___PAST]-(n:__START__Ever)
RETURN DISTINCT n.id AS id
