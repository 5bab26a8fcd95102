// Takes properties out of an entity and all that it was, and out of the acts that said so before the digests of what they were
// given: what is little and can be guessed is told by its digest. __LABEL__ is a name of the schema.
CYPHER 25
MATCH (n:__LABEL__Ever {id: $id})
WITH [n] + COLLECT { MATCH (n)-[:WAS]->(s) RETURN s } AS versions
FOREACH (version IN versions | FOREACH (name IN $properties | SET version[name] = null))
WITH versions
UNWIND versions AS version
WITH DISTINCT version.source AS source, version.recordedFrom AS recorded WHERE recorded < $at
MATCH (a:ActEver|InvestigationActEver {id: source})
SET a.digest = null
