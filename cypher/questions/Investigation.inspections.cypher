// Which inspections are there because of its incidents?
// @given this
// @columns inspection!
// @key inspection.id
MATCH (c:Investigation) WHERE c.id = this.id
MATCH (c)-[:LOOKS_INTO]->(:Incident)-[:INSPECTED]->(inspection:Inspection)
RETURN DISTINCT inspection
