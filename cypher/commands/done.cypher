// What an act led to, if it was done, and over what it was given.
MATCH (a:ActEver|InvestigationActEver {id: $id})
RETURN a.digest AS digest, a.result AS result
