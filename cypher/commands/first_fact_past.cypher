// Facts of which nothing was believed before, and which have ended; a part of a statement, which __N__ tells from others. __FROM__,
// __TO__ and __TYPE__ are names of the schema.
UNWIND $rows__N__ AS w
MATCH (a:__FROM__Ever {id: w[0]})
MATCH (b:__TO__Ever {id: w[1]})
CREATE (a)-[r:__TYPE___PAST]->(b)
SET r = $kinds__N__[w[3]], r.fact = w[2]
RETURN count(*) AS written__N__
