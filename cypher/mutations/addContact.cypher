// Puts on record through whom an organisation is reached.
// @node organisation: Organisation
// @conflicts name: it is empty.
WITH $name AS name WHERE trim(name) = ''
RETURN name
// @conflicts email: {email} is no address of mail, such as office@example.org.
WITH $email AS email WHERE NOT isMail(email)
RETURN email
// @conflicts phone: {phone} is no number, such as +82 2 555 0100.
WITH $phone AS phone WHERE NOT isPhone(phone)
RETURN phone
// @says Person
RETURN $new AS id, $name AS name, $email AS email, $phone AS phone
// @holds (Organisation)-[REACHED_THROUGH]->(Person)
RETURN $organisation AS from, $new AS to, $role AS role
