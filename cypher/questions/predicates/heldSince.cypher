// Since when who has an exhibit has it.
coalesce(head(COLLECT {
  MATCH (it)-[:HANDED_OVER]->(_link:HandOver)
  RETURN _link.handedAt ORDER BY _link.handedAt DESC LIMIT 1
}), it.securedAt)
