// X is what exists now, XEver what ever did.
CREATE CONSTRAINT assessment_body_id FOR (n:AssessmentBody) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT assessment_body_ever_id FOR (n:AssessmentBodyEver) REQUIRE n.id IS UNIQUE;
