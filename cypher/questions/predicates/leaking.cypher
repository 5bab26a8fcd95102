// The organisation suffered a leak that is open: known, and not contained; without a date of containment it counts as
// open for $leakWindow after it became known.
EXISTS {
  MATCH (it)-[:SUFFERED]->(_leak:Incident)
  WHERE _leak.kind = 'LEAK' AND _leak.becameKnownAt <= $asOf
    AND coalesce(_leak.containedAt > $asOf, _leak.becameKnownAt > $leakWindow)
}
