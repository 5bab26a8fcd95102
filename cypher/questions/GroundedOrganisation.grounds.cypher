// The grounds, in the order of their ids.
// @given grounds
// @columns ground!
// @key ground.id
UNWIND grounds AS ground
RETURN ground
