// The candidates of the past are found as those of the present are.
CREATE CONSTRAINT once_certified_id FOR (n:OnceCertified) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT once_leaking_id FOR (n:OnceLeaking) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT once_unpatched_id FOR (n:OnceUnpatched) REQUIRE n.id IS UNIQUE;
