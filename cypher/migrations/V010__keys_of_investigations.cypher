// X is what exists now, XEver what ever did.
CREATE CONSTRAINT investigation_id FOR (n:Investigation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT investigation_ever_id FOR (n:InvestigationEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT investigator_id FOR (n:Investigator) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT investigator_ever_id FOR (n:InvestigatorEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT compliance_check_id FOR (n:ComplianceCheck) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT compliance_check_ever_id FOR (n:ComplianceCheckEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT information_request_id FOR (n:InformationRequest) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT information_request_ever_id FOR (n:InformationRequestEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT note_id FOR (n:Note) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT note_ever_id FOR (n:NoteEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT exhibit_id FOR (n:Exhibit) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT exhibit_ever_id FOR (n:ExhibitEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT hand_over_id FOR (n:HandOver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT hand_over_ever_id FOR (n:HandOverEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT investigation_act_id FOR (n:InvestigationAct) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT investigation_act_ever_id FOR (n:InvestigationActEver) REQUIRE n.id IS UNIQUE;
CREATE INDEX exhibit_sha256 FOR (n:Exhibit) ON (n.sha256);
