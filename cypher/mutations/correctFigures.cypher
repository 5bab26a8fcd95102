// Corrects the figures of a year, for all the time for which they hold.
// @node figure: Figure
// @returns figure
// @says Figure
WITH figure.year AS year, figure.dailyUsers AS users, figure.revenue AS revenue
RETURN $figure AS id, coalesce($dailyUsers, users) AS dailyUsers, coalesce($revenue, revenue) AS revenue,
  datetime({year: year + 1, month: 1, day: 1, timezone: 'Asia/Seoul'}).epochMillis AS since
