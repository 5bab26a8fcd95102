import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

// Every page is a folder with an index.html; all of them land where Spring serves static files from.
export default defineConfig({
  build: {
    outDir: resolve(here, '../../../target/classes/static'),
    emptyOutDir: true,
    // Monaco is what it is: 2.8 MB, from loopback, once.
    chunkSizeWarningLimit: 4000,
    license: { fileName: 'third-party-licences.md' },
    rolldownOptions: {
      input: { graphiql: resolve(here, 'graphiql/index.html') },
      onwarn(warning, warn) {
        // Libraries mark themselves 'use client' for frameworks that render on a server.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') {
          warn(warning);
        }
      },
    },
  },
  worker: { format: 'es' },
});
