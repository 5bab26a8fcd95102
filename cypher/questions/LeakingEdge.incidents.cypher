// Its open leaks.
// @given leaker
// @columns leak!
// @key leak.id
MATCH (leaker)-[:SUFFERED]->(i:Incident)
WHERE i.kind = 'LEAK' AND i.becameKnownAt <= $asOf
  AND coalesce(i.containedAt > $asOf, i.becameKnownAt > $leakWindow)
RETURN i AS leak
