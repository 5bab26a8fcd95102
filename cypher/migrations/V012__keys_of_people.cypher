// X is what exists now, XEver what ever did.
CREATE CONSTRAINT person_id FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT person_ever_id FOR (n:PersonEver) REQUIRE n.id IS UNIQUE;
