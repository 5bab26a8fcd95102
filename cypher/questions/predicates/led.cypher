// Whoever asks leads it.
EXISTS { MATCH (_who:Investigator)-[_part:SERVES_ON]->(it) WHERE _who.id = 'investigator-' + $by AND _part.role = 'LEAD' }
