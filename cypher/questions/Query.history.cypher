// All versions of a node's state that were recorded by then, in the order of their recording.
// @versions
// @clocks validFrom, recordedFrom
// @columns node, validFrom, validTo, recordedFrom, recordedTo, source, supersededBy
// @key recordedFrom, validFrom
MATCH (n:Node)-[:WAS]->{0,1}(v)
WHERE n.id = $id
RETURN n AS node, v.validFrom AS validFrom, v.validTo AS validTo, v.recordedFrom AS recordedFrom,
  v.recordedTo AS recordedTo, v.source AS source, v.supersededBy AS supersededBy
