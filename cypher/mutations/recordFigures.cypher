// Puts the figures of a year on record. They are corrected by an administrator's hand in place of being recorded twice.
// @node organisation: Organisation
// @conflicts year: {year} is not over.
WITH $year AS year, $today AS today WHERE year >= date(today).year
RETURN year
// @conflicts The figures of {year} are on record already: correct them.
MATCH (organisation)-[:HAD]->(f:Figure) WHERE f.year = $year
RETURN f.year AS year
// @says Figure
RETURN $new AS id, $year AS year, $dailyUsers AS dailyUsers, $revenue AS revenue
// @holds (Organisation)-[HAD]->(Figure)
RETURN $organisation AS from, $new AS to
