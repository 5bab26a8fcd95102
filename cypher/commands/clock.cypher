// The record time of a write transaction: strictly increasing, and taken under a lock, so that record order is commit order.
MERGE (c:Clock {id: 1})
ON CREATE SET c.last = $now
ON MATCH SET c.last = CASE WHEN c.last >= $now THEN c.last + 1 ELSE $now END
RETURN c.last AS at
