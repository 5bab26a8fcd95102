// What is around a node?
// @nodes id
// @columns center!
RETURN id AS center
