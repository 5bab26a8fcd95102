// Some system in its scope is on record; of any other certificate nobody knows here what it leaves out.
EXISTS { MATCH (it)-[:COVERS]->(:System) }
