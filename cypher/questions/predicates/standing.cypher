// It exists at the moment asked about, as far as was known; for questions that read versions.
EXISTS {
  MATCH (it)-[:WAS]->{0,1}(_state)
  WHERE _state.validFrom <= $asOf AND _state.validTo > $asOf AND _state.recordedTo > $knownAt
}
