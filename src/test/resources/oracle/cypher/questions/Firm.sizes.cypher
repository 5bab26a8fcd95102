// The sizes of its partners.
// @given this
// @columns size!, partner
// @key partner
MATCH (this)-[:PARTNER_OF]->(p:Firm)
RETURN p.size AS size, p.id AS partner
