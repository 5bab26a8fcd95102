// Whether somebody who stands for no organisation may have a file: it is evidence, or an exhibit of an investigation of his.
RETURN EXISTS { MATCH (e:EvidenceEver) WHERE e.sha256 = $sha256 } OR EXISTS {
  MATCH (x:Exhibit)<-[:SECURED]-(:Investigation)<-[s:SERVES_ON]-(i:Investigator {id: $investigator})
  WHERE x.sha256 = $sha256 AND s.validFrom <= $now AND s.validTo > $now
} AS may
