// @neo4j/graphql behind Apollo Server, over the database of the benchmark. It ends when whoever started it does.
import { readdirSync, readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { GraphQLScalarType } from 'graphql';
import neo4j from 'neo4j-driver';

const here = new URL('.', import.meta.url);
const statements = new URL('../resources/bench/', here);
const given = '(id: ID, from: ID, to: ID, text: String, now: BigInt, asOfMillis: BigInt, knownAtMillis: BigInt)';

const { BOLT_URI, BOLT_USER, BOLT_PASSWORD } = process.env;
const driver = neo4j.driver(BOLT_URI, neo4j.auth.basic(BOLT_USER, BOLT_PASSWORD));

/** What its language cannot express it is asked by its own directive, in the hand-written Cypher. */
async function throughCypher(file) {
  const statement = readFileSync(new URL(file, statements), 'utf8').replace(/^CYPHER 25\s/, '');
  const columns = await columnsOf(statement);
  const field = file.replace('.cypher', '').replace(/\W/g, '_');
  return `extend type Query {
    ${field}${given}: [Row!]!
      @cypher(statement: """CALL () { ${statement} } RETURN [${columns.join(', ')}] AS row""", columnName: "row")
  }`;
}

async function columnsOf(statement) {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
  try {
    return await session.run(`CYPHER 25 EXPLAIN ${statement}`).keys();
  } finally {
    await session.close();
  }
}

function moment(millis) {
  return new Date(Number(millis)).toISOString().replace('.000Z', 'Z');
}

function plain(value) {
  if (neo4j.isInt(value)) {
    return value.toNumber();
  }
  if (neo4j.isDate(value)) {
    return value.toString();
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  const isMap = value !== null && typeof value === 'object' && value.constructor === Object;
  return isMap ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)])) : value;
}

async function schema() {
  const own = readdirSync(here).map((file) => file.replace('.graphql', '.cypher'));
  const others = readdirSync(statements).filter((file) => file.endsWith('.cypher') && !own.includes(file));
  const typeDefs = [readFileSync(new URL('schema.graphql', here), 'utf8'), 'type Query'];
  typeDefs.push(...(await Promise.all(others.map(throughCypher))));
  const resolvers = {
    Moment: new GraphQLScalarType({ name: 'Moment', serialize: (millis) => moment(millis) }),
    Row: new GraphQLScalarType({ name: 'Row', serialize: plain }),
  };
  return new Neo4jGraphQL({ typeDefs, resolvers, driver }).getSchema();
}

const server = new ApolloServer({ schema: await schema() });
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: 0 },
  context: async () => ({ sessionConfig: { database: 'neo4j' } }),
});
console.log(url);
process.stdin.on('end', () => process.exit()).resume();
