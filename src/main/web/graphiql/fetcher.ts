import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { type DocumentNode, Kind, parse } from 'graphql';
import { createClient } from 'graphql-ws';

// The session cookie goes along by itself: the page and the API have one origin. The socket opens with the first subscription.
const send = createGraphiQLFetcher({
  url: '/graphql',
  wsClient: createClient({ url: '/graphql' }),
});

/** Sends what the editor shows: GraphiQL reads names and kinds of operations only a moment after they were typed. */
export const fetcher: Fetcher = (params, options) => {
  const documentAST = read(params.query);
  if (!documentAST) {
    return send(params, options);
  }
  const names = operationNames(documentAST);
  const operationName = names.includes(params.operationName ?? undefined) ? params.operationName : names[0];
  return send({ ...params, operationName }, { ...options, documentAST });
};

/** Nothing for a text with a mistake, which the server explains best. */
function read(text: string): DocumentNode | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function operationNames({ definitions }: DocumentNode): (string | undefined)[] {
  return definitions.filter(each => each.kind === Kind.OPERATION_DEFINITION).map(each => each.name?.value);
}
