import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './page.css';

import { explorerPlugin } from '@graphiql/plugin-explorer';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createClient } from 'graphql-ws';
import { createRoot } from 'react-dom/client';
import { ExamplesMenu } from './ExamplesMenu';
import { flagship } from './examples';

// The session cookie goes along by itself: the page and the API have one origin. The socket opens with the first subscription.
const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  wsClient: createClient({ url: '/graphql' }),
});
const plugins = [HISTORY_PLUGIN, explorerPlugin()];

createRoot(document.getElementById('page')!).render(
  <GraphiQL fetcher={fetcher} plugins={plugins} defaultTabs={[{ query: flagship.text }]}>
    <GraphiQL.Logo>
      <ExamplesMenu />
      <span className="name">ismsgraph</span>
    </GraphiQL.Logo>
  </GraphiQL>,
);
