// What was said before there was a journal.
MATCH ()-[r]->() WHERE r.recordedTo = 253402300799000
UNWIND [r.validFrom, r.validTo] AS at
WITH DISTINCT at WHERE at > timestamp() AND at < 253402300799000
MERGE (:Due {at: at});
