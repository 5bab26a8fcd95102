// Puts a committee on record.
// @conflicts {name} is on record already, as {id}.
MATCH (c:Committee) WHERE c.name = $name
RETURN c.name AS name, c.id AS id
// @says Committee
RETURN $new AS id, $name AS name, $sectors AS sectors
