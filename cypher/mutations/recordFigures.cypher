// Puts the figures of a year on record; they hold from the first day after it.
// @node organisation: Organisation
// @conflicts year: {year} is not over.
WITH $year AS year, $today AS today WHERE year >= date(today).year
RETURN year
// @conflicts The figures of {year} are on record already, as {id}: correct them.
MATCH (organisation)-[:HAD]->(f:Figure) WHERE f.year = $year
RETURN f.year AS year, f.id AS id
// @says Figure
RETURN $new AS id, $year AS year, $dailyUsers AS dailyUsers, $revenue AS revenue,
  datetime({year: $year + 1, month: 1, day: 1, timezone: 'Asia/Seoul'}).epochMillis AS since
// @holds (Organisation)-[HAD]->(Figure)
RETURN $organisation AS from, $new AS to,
  datetime({year: $year + 1, month: 1, day: 1, timezone: 'Asia/Seoul'}).epochMillis AS since
