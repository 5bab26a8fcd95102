// Which of these loads are not taken back.
CYPHER 25 replan=skip
MATCH (i:ImportEver) WHERE i.id IN $ids AND i.status <> 'RETRACTED'
RETURN i.id AS id
