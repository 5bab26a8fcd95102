// A write that says nothing: that it can be done is what is to be known.
MERGE (h:Heartbeat {key: 1})
SET h.at = $now
