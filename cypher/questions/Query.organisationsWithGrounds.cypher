// Which organisations meet several grounds for revocation?
// @columns organisation!, count!, grounds
// @key organisation.id
CALL () { rows(Query.proposedGrounds) }
WITH organisation, collect(DISTINCT ground) AS grounds
WITH organisation, size(grounds) AS count, grounds WHERE count >= $least
RETURN organisation, count, grounds
