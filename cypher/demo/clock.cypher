// Sets the record clock back. The demo alone may, and only in a store that holds nothing else.
CYPHER 25
MATCH (c:Clock) SET c.last = 0
