// Says anew what is personal of somebody.
// @node person: Person
// @returns person
// @conflicts name: it is empty.
WITH $name AS name WHERE trim(name) = ''
RETURN name
// @conflicts email: {email} is no address of mail, such as office@example.org.
WITH $email AS email WHERE NOT isMail(email)
RETURN email
// @conflicts phone: {phone} is no number, such as +82 2 555 0100.
WITH $phone AS phone WHERE NOT isPhone(phone)
RETURN phone
// @conflicts It was erased: put him on record anew.
WITH person WHERE person.erasedAt IS NOT NULL
RETURN person.id AS id
// @says Person
RETURN $person AS id, $name AS name, $email AS email, $phone AS phone
