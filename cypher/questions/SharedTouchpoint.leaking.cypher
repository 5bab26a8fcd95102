// The leaking organisations that share it.
// @given leakers
// @columns leaker!
// @key leaker.id
UNWIND leakers AS leaker
RETURN leaker
