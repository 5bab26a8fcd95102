// A new index holds what is there already before it answers; a large graph takes minutes.
CALL db.awaitIndexes(600)
