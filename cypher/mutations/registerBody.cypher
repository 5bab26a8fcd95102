// Puts a body that carries out reviews on record.
// @conflicts {name} is on record already, as {id}.
MATCH (b:AssessmentBody) WHERE b.name = $name
RETURN b.name AS name, b.id AS id
// @conflicts designatedTo: {to} is not after {from}, the first day on which it may review.
WITH $designatedFrom AS from, $designatedTo AS to WHERE to <= from
RETURN from, to
// @says AssessmentBody
RETURN $new AS id, $name AS name, $nameEn AS nameEn, $kind AS kind, $designatedFrom AS designatedFrom,
  $designatedTo AS designatedTo
