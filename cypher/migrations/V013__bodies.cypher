// Relationship types of bodies that carry out reviews.
CREATE (t:Token)
CREATE (t)-[:CARRIED_OUT_BY]->(t)
CREATE (t)-[:CARRIED_OUT_BY_PAST]->(t)
DETACH DELETE t;
