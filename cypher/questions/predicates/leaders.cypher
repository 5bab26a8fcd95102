// How many lead an investigation.
COUNT { MATCH (:Investigator)-[_part:SERVES_ON]->(it) WHERE _part.role = 'LEAD' }
