import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './page.css';

import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { ExamplesMenu } from './ExamplesMenu';
import { flagship } from './examples';
import { fetcher } from './fetcher';

const plugins = [HISTORY_PLUGIN, explorerPlugin()];

createRoot(document.getElementById('page')!).render(
  <GraphiQL fetcher={fetcher} plugins={plugins} defaultTabs={[{ query: flagship.text }]}>
    <GraphiQL.Logo>
      <ExamplesMenu />
      <span className="name">ismsgraph</span>
    </GraphiQL.Logo>
  </GraphiQL>,
);
