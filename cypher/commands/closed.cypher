// Whether an investigation is closed.
MATCH (c:Investigation {id: $id})
RETURN c.stage = 'CLOSED' AS closed
