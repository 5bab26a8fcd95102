// Full-text indexes learn of what is written a moment later.
CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()
