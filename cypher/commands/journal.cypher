// What a write transaction touched, at its record time, and the moments to come at which something it said begins or ends by
// itself.
CYPHER 25 replan=skip
CREATE (:Journal {at: $at, touched: $touched})
FOREACH (moment IN $due | MERGE (:Due {at: moment}))
