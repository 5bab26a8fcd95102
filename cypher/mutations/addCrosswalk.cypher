// Says what a control became in another edition.
// @node control: Control
// @node successor: Control
// @returns control
// @conflicts Both are of the edition {code}.
MATCH (one:Control)<-[:INCLUDES]-(e:Edition)-[:INCLUDES]->(other:Control) WHERE one.id = $control AND other.id = $successor
RETURN e.code AS code
// @holds (Control)-[CROSSES_TO]->(Control)
RETURN $control AS from, $successor AS to, $kind AS kind
