// Relationship types of people.
CREATE (t:Token)
CREATE (t)-[:REACHED_THROUGH]->(t)
CREATE (t)-[:IS_PERSON]->(t)
CREATE (t)-[:REACHED_THROUGH_PAST]->(t)
CREATE (t)-[:IS_PERSON_PAST]->(t)
DETACH DELETE t;
