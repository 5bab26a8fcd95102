// Puts an adopted rule in the place of another.
// @node rule: Rule
// @node successor: Rule
// @returns successor
// @conflicts The rule {code} is {standing}: both have to be adopted.
UNWIND [$rule, $successor] AS one
MATCH (r:Rule) WHERE r.id = one AND r.standing <> 'ADOPTED'
RETURN r.code AS code, r.standing AS standing
// @conflicts {code} is {kind}, and a rule takes the place of one that rules the same.
MATCH (old:Rule), (other:Rule) WHERE old.id = $rule AND other.id = $successor AND old.kind <> other.kind
RETURN other.code AS code, other.kind AS kind
// @conflicts {code} begins on {from}, which is not after {since}, the first day of the rule in whose place it is to be.
MATCH (old:Rule), (other:Rule) WHERE old.id = $rule AND other.id = $successor AND other.inForceFrom <= old.inForceFrom
RETURN other.code AS code, other.inForceFrom AS from, old.inForceFrom AS since
// @says Rule
MATCH (other:Rule) WHERE other.id = $successor
RETURN $rule AS id, other.inForceFrom AS inForceTo
// @holds (Rule)-[SUPERSEDES]->(Rule)
RETURN $successor AS from, $rule AS to
