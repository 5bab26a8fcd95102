CYPHER 25
CALL () {
  CALL db.index.fulltext.queryNodes('search_korean', '+"' + $text + '"') YIELD node, score RETURN node, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('search_english', '+"' + $text + '"') YIELD node, score RETURN node, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('search_typed',
    '+(*' + $text + '* *' + toLower($text) + '* *' + toUpper($text) + '*)') YIELD node, score RETURN node, score
}
WITH node, max(score) AS score WHERE node:Organisation
WITH node, score ORDER BY score DESC, node.id LIMIT 25
RETURN node.id AS id, [name IN ['name', 'nameEn', 'registrationNumber', 'domain']
  WHERE toLower(node[name]) CONTAINS toLower($text) | [name, node[name]]] AS matchedOn
