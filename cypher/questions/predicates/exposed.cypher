// An exposure that the question asks for is open on it.
EXISTS { MATCH (it)-[:EXPOSED_TO]->(_exposure:Exposure) WHERE where(_exposure, exposure) }
