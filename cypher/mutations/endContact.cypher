// Ends that an organisation is reached through somebody.
// @node organisation: Organisation
// @node person: Person
// @returns person
// @conflicts The organisation is not reached through him.
WITH person WHERE NOT EXISTS { MATCH (o:Organisation)-[:REACHED_THROUGH]->(person) WHERE o.id = $organisation }
RETURN person.id AS id
// @ends (Organisation)-[REACHED_THROUGH]->(Person)
RETURN $organisation AS from, $person AS to
