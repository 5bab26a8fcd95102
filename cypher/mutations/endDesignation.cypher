// Ends the designation of a body. What it has reviewed stays reviewed.
// @node body: AssessmentBody
// @returns body
// @conflicts on: {on} is not after {from}, the first day on which {name} may review.
WITH body WHERE $on <= body.designatedFrom
RETURN body.name AS name, body.designatedFrom AS from, $on AS on
// @says AssessmentBody
RETURN body.id AS id, $on AS designatedTo
