// The rule takes effect on the Korean day of the moment asked about.
(it.standing = 'ADOPTED'
  AND it.inForceFrom <= date(datetime({epochMillis: $asOf, timezone: 'Asia/Seoul'}))
  AND coalesce(it.inForceTo > date(datetime({epochMillis: $asOf, timezone: 'Asia/Seoul'})), true))
