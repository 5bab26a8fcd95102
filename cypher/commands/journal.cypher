// What a write transaction touched, at its record time, and the moments to come at which something it said begins or ends by
// itself; a part of a statement, which __N__ tells from others.
UNWIND $rows__N__ AS w
MERGE (j:Journal {at: w.at})
ON CREATE SET j.touched = w.touched
ON MATCH SET j.touched = j.touched + w.touched
FOREACH (moment IN w.due | MERGE (:Due {at: moment}))
