// Its exposures on the touchpoint that are accepted as a risk all the same.
// @given accepted
// @columns acceptedRisk!
// @key acceptedRisk.id
UNWIND accepted AS acceptedRisk
RETURN acceptedRisk
