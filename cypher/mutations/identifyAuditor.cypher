// Says who a reviewer is.
// @node auditor: Auditor
// @conflicts name: it is empty.
WITH $name AS name WHERE trim(name) = ''
RETURN name
// @conflicts email: {email} is no address of mail, such as office@example.org.
WITH $email AS email WHERE NOT isMail(email)
RETURN email
// @conflicts phone: {phone} is no number, such as +82 2 555 0100.
WITH $phone AS phone WHERE NOT isPhone(phone)
RETURN phone
// @conflicts That is on record already, as {id}: correct it there.
MATCH (auditor)-[:IS_PERSON]->(p:Person)
RETURN p.id AS id
// @says Person
RETURN $new AS id, $name AS name, $email AS email, $phone AS phone
// @holds (Auditor)-[IS_PERSON]->(Person)
RETURN $auditor AS from, $new AS to
