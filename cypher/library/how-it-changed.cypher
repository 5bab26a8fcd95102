// @name How a node was described over time
// @category The two clocks
// @description All versions of the properties of a node, the present one first: since when each holds, and since when it was known.
// @parameter id ""
MATCH (n:Organisation|System|Touchpoint|Certificate|Incident|Exposure {id: $id})
OPTIONAL MATCH (n)-[:WAS]->(v)
WITH n, collect(v) AS versions
UNWIND [n] + versions AS version
RETURN properties(version) AS said
ORDER BY version.recordedFrom DESC
LIMIT 200
