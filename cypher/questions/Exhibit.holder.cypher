// Who has an exhibit at the moment asked about?
// @given this
// @columns holder
MATCH (e:Exhibit) WHERE e.id = this.id
RETURN heldBy(e) AS holder
