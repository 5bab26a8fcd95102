// From the certificate over its holder to the breach.
// @given certificate, organisation, incident, held, suffered
// @columns node!, type, fact, place
// @key place
WITH [[certificate, null], [organisation, held], [incident, suffered]] AS steps
UNWIND range(0, size(steps) - 1) AS place
RETURN steps[place][0] AS node, replace(type(steps[place][1]), '_PAST', '') AS type, steps[place][1] AS fact, place
