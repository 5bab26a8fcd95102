// Hands an exhibit over.
// @act InvestigationAct
// @node exhibit: Exhibit
// @returns exhibit
// @conflicts The investigation is closed.
MATCH (c:Investigation)-[:SECURED]->(exhibit) WHERE c.stage = 'CLOSED'
RETURN c.id AS id
// @conflicts {holder} has it, and hands it over; who leads the investigation may put that on record.
WITH exhibit, heldBy(exhibit) AS holder
WHERE holder <> $by AND NOT EXISTS { MATCH (i:Investigator)-[s:SERVES_ON]->(:Investigation)-[:SECURED]->(exhibit) WHERE i.id = 'investigator-' + $by AND s.role = 'LEAD' }
RETURN holder
// @conflicts sha256: the file that was secured has {secured}: what was handed over is another.
WITH exhibit WHERE exhibit.sha256 <> toLower($sha256)
RETURN exhibit.sha256 AS secured
// @conflicts at: {at} lies ahead.
WITH $at AS moment WHERE moment > $asOf
RETURN toString(datetime({epochMillis: moment})) AS at
// @conflicts at: it came to {holder} only at {since}.
WITH exhibit, $at AS moment, heldBy(exhibit) AS holder, heldSince(exhibit) AS since WHERE moment < since
RETURN holder, toString(datetime({epochMillis: since})) AS since
// @says HandOver
RETURN $new + '-link' AS id, heldBy(exhibit) AS handedBy, $to AS takenBy, $at AS handedAt, toLower($sha256) AS sha256,
  $purpose AS purpose
// @holds (Exhibit)-[HANDED_OVER]->(HandOver)
RETURN $exhibit AS from, $new + '-link' AS to
// @holds (Investigation)-[RECORDS]->(InvestigationAct)
MATCH (c:Investigation)-[:SECURED]->(exhibit)
RETURN c.id AS from, $act AS to
