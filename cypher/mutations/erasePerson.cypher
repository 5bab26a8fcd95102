// Erases what is personal of somebody.
// @node person: Person
// @returns person
// @conflicts It is erased already.
WITH person WHERE person.erasedAt IS NOT NULL
RETURN person.id AS id
// @says Person
RETURN $person AS id, $asOf AS erasedAt
// @erases Person
RETURN $person AS id
