// Whether somebody is a member of an investigation.
RETURN EXISTS {
  MATCH (i:Investigator {id: $investigator})-[s:SERVES_ON]->(c:Investigation {id: $investigation})
  WHERE s.validFrom <= $now AND s.validTo > $now
} AS member
