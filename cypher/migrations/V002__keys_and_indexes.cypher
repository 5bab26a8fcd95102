// The clock every write takes its record time from.
CREATE CONSTRAINT clock_id FOR (n:Clock) REQUIRE n.id IS UNIQUE;

// X is what exists now, XEver what ever did.
CREATE CONSTRAINT organisation_id FOR (n:Organisation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organisation_ever_id FOR (n:OrganisationEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT identifier_id FOR (n:Identifier) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT identifier_ever_id FOR (n:IdentifierEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT system_id FOR (n:System) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT system_ever_id FOR (n:SystemEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT touchpoint_id FOR (n:Touchpoint) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT touchpoint_ever_id FOR (n:TouchpointEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT provider_id FOR (n:Provider) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT provider_ever_id FOR (n:ProviderEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT product_id FOR (n:Product) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT product_ever_id FOR (n:ProductEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT vulnerability_id FOR (n:Vulnerability) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT vulnerability_ever_id FOR (n:VulnerabilityEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT weakness_id FOR (n:Weakness) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT weakness_ever_id FOR (n:WeaknessEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT exposure_id FOR (n:Exposure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT exposure_ever_id FOR (n:ExposureEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT scheme_id FOR (n:Scheme) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT scheme_ever_id FOR (n:SchemeEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT edition_id FOR (n:Edition) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT edition_ever_id FOR (n:EditionEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT section_id FOR (n:Section) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT section_ever_id FOR (n:SectionEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT control_id FOR (n:Control) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT control_ever_id FOR (n:ControlEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT check_id FOR (n:Check) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT check_ever_id FOR (n:CheckEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT certificate_id FOR (n:Certificate) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT certificate_ever_id FOR (n:CertificateEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT incident_id FOR (n:Incident) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT incident_ever_id FOR (n:IncidentEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_ever_id FOR (n:SourceEver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT import_id FOR (n:Import) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT import_ever_id FOR (n:ImportEver) REQUIRE n.id IS UNIQUE;

CREATE INDEX organisation_name FOR (n:Organisation) ON (n.name);
CREATE INDEX organisation_domain FOR (n:Organisation) ON (n.domain);
CREATE INDEX touchpoint_address FOR (n:Touchpoint) ON (n.address);
CREATE INDEX vulnerability_cve FOR (n:Vulnerability) ON (n.cve);
CREATE INDEX certificate_number FOR (n:Certificate) ON (n.number);
CREATE INDEX import_sha256 FOR (n:Import) ON (n.sha256);

// Labels that mark candidates of the present; a question still checks the one hop behind each.
CREATE CONSTRAINT certified_id FOR (n:Certified) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT leaking_id FOR (n:Leaking) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unpatched_id FOR (n:Unpatched) REQUIRE n.id IS UNIQUE;
