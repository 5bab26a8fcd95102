// How far has a review come?
// @given this
// @columns controls!, concluded!, conclusions!, demonstrated!, shareDemonstrated
WITH this,
  COUNT { MATCH (this)-[:REVIEWED_UNDER]->(:Edition)-[:INCLUDES]->(:Control) } AS controls,
  COLLECT { MATCH (this)-[:CONCLUDES]->(c:Conclusion) RETURN c.method } AS methods,
  COUNT { MATCH (this)-[:CONCLUDES]->(:Conclusion)-[:ABOUT]->(control:Control) RETURN DISTINCT control } AS concluded
WITH controls, concluded, size(methods) AS conclusions,
  size([m IN methods WHERE m IN ['DEMONSTRATION', 'ON_SITE_TEST']]) AS demonstrated
RETURN controls, concluded, conclusions, demonstrated,
  CASE WHEN conclusions > 0 THEN toFloat(demonstrated) / conclusions END AS shareDemonstrated
