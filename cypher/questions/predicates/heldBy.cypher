// Who has an exhibit: the last it was handed over to, or who handed it in.
coalesce(head(COLLECT {
  MATCH (it)-[:HANDED_OVER]->(_link:HandOver)
  RETURN _link.takenBy ORDER BY _link.handedAt DESC, _link.id DESC LIMIT 1
}), it.securedBy)
