// What does an edition ask of an organisation that it does not have yet? Its own edition is that of its certificates.
// @nodes organisation, edition
// @columns control!, has, crosswalk, verdict, position
// @key position, control.id
MATCH (edition)-[:INCLUDES]->(control:Control)
CALL (organisation, control) {
  OPTIONAL MATCH (organisation)-[:HOLDS]->(:Certificate)-[:ISSUED_UNDER]->(:Edition)-[:INCLUDES]->(own:Control)-[way:CROSSES_TO]->(control)
  WITH own, way.kind AS crosswalk ORDER BY CASE crosswalk WHEN 'SAME' THEN 0 WHEN 'RENUMBERED' THEN 1 WHEN 'NARROWED' THEN 2 ELSE 3 END, own.id LIMIT 1
  RETURN own, crosswalk
}
WITH organisation, control, own, crosswalk
WHERE NOT EXISTS { MATCH (organisation)-[:HOLDS]->(:Certificate)-[:ISSUED_UNDER]->(:Edition)-[:INCLUDES]->(control) }
  AND coalesce(NOT crosswalk IN ['SAME', 'RENUMBERED', 'NARROWED'], true)
CALL (organisation, own) {
  OPTIONAL MATCH (organisation)-[:UNDERGOES]->(:Review)-[:CONCLUDES]->(c:Conclusion)-[:ABOUT]->(own)
  WITH c.verdict AS verdict, c.concludedOn AS day, c.id AS id ORDER BY day DESC, id LIMIT 1
  RETURN verdict
}
RETURN control, own AS has, crosswalk, verdict, control.position AS position
