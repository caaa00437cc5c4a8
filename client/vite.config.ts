import { lingui } from '@lingui/vite-plugin';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { graphqlDocuments } from './build/graphql-documents.ts';

const root = import.meta.dirname;
const server = 'http://127.0.0.1:4000';

export default defineConfig({
  root,
  plugins: [
    graphqlDocuments(`${root}/src`),
    lingui({ macroTransform: true, cwd: root }),
    react(),
    tailwind(),
  ],
  build: {
    outDir: 'dist',
    manifest: true,
    target: 'es2024',
    // The Content-Security-Policy has no `data:` for fonts and scripts.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      '/graphql': { target: server, ws: true },
      '/media': server,
      '/uploads': server,
      '/dev': server,
      '/calendar': server,
    },
  },
});
