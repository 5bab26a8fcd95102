// Puts a provision on record.
// @conflicts The provision {law} {article} is on record already, as {id}.
MATCH (p:Provision) WHERE p.law = $law AND p.article = $article
RETURN p.law AS law, p.article AS article, p.id AS id
// @says Provision
RETURN $new AS id, $law AS law, $article AS article, $name AS name, $nameEn AS nameEn
