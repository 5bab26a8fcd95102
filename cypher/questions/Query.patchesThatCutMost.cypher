// Which few patches would cut the most shared exposure? Step by step the one after which most hits of the flagship question
// are gone. A hit is gone when all that is open in it is mended, so that the steps before count; of patches that remove as
// many, the one with a part in more of what is left goes first. Per step, state holds what is left and the steps so far.
// @columns position!, patch!, removes!, touches!, remaining!, removed, touched
// @key position
CALL () {
  rows(Query.sharedUnpatchedTouchpoints, requireUnpatched: true)
}
CALL (shared, own) {
  UNWIND own + [shared] AS place
  WITH DISTINCT place
  MATCH (place)-[:EXPOSED_TO]->(e:Exposure)
  WHERE where(e, exposure)
  OPTIONAL MATCH (e)-[:OF]->(flaw:Vulnerability|Weakness)
  RETURN collect(DISTINCT CASE $unit WHEN 'FLAW' THEN coalesce(flaw, e) WHEN 'EXPOSURE' THEN e ELSE place END) AS needed
}
WITH collect([[certified, via, shared, own, leakers], needed]) AS hits
WITH reduce(state = [hits, []], position IN range(1, $most) | coalesce(head(COLLECT {
  UNWIND state[0] AS hit
  UNWIND hit[1] AS patch
  WITH patch, sum(CASE size(hit[1]) WHEN 1 THEN 1 ELSE 0 END) AS removes, count(*) AS touches
  ORDER BY removes DESC, touches DESC, patch.id LIMIT 1
  WITH patch, [hit IN state[0] WHERE hit[1] = [patch] | hit[0]] AS removed,
    [hit IN state[0] WHERE patch IN hit[1] | hit[0]] AS touched,
    [hit IN state[0] WHERE hit[1] <> [patch] | [hit[0], [other IN hit[1] WHERE other <> patch]]] AS left
  RETURN [left, state[1] + [[position, patch, removed, touched, size(left)]]]
}), state))[1] AS steps
UNWIND steps AS step
RETURN step[0] AS position, step[1] AS patch, size(step[2]) AS removes, size(step[3]) AS touches, step[4] AS remaining,
  step[2] AS removed, step[3] AS touched
