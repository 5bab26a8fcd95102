// What was said before the candidates of the past were marked.
MATCH (n:OrganisationEver) WHERE EXISTS { (n)-[:HOLDS|HOLDS_PAST]->() }
CALL (n) { SET n:OnceCertified } IN TRANSACTIONS OF 5000 ROWS;
MATCH (n:OrganisationEver) WHERE EXISTS { (n)-[:SUFFERED|SUFFERED_PAST]->()-[:WAS*0..1]->(i) WHERE i.kind = 'LEAK' }
CALL (n) { SET n:OnceLeaking } IN TRANSACTIONS OF 5000 ROWS;
MATCH (n:TouchpointEver) WHERE EXISTS { (n)-[:EXPOSED_TO|EXPOSED_TO_PAST]->() }
CALL (n) { SET n:OnceUnpatched } IN TRANSACTIONS OF 5000 ROWS;
