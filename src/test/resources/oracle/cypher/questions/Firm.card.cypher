// A firm's card, if it has a head.
// @given this
// @columns size!, kind!, tags!, marks!, name, firm!, head!, treasure, fact!
// @key firm.id, head.id, fact.fact
MATCH (this:Firm)-[fact:HEAD_AT]->(head:Shop)
WITH this AS f, fact, head
MATCH (f:Firm)
CALL (f) {
  OPTIONAL MATCH (f)-[:OWNS]->(treasure:Shop|Crate)
  RETURN treasure ORDER BY treasure.id LIMIT 1
}
RETURN f.size AS size, f.kind AS kind, f.tags AS tags, f.marks AS marks, f.name AS name, f AS firm, head, treasure, fact
