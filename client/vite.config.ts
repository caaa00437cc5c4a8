import { lingui } from '@lingui/vite-plugin';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { doorWorker } from './build/door-worker.ts';
import { graphqlDocuments } from './build/graphql-documents.ts';
import { linguiMacros } from './build/lingui-macros.ts';
import { preload } from './build/preload.ts';

const root = import.meta.dirname;
const server = 'http://127.0.0.1:4000';

/**
 * Small modules that many pages share travel together: a page is a few files, not twenty. What brings a library
 * along stays out of `ui`, which comes with the first page.
 */
const groups = [
  {
    name: 'ui',
    test: /client\/src\/(ui|lib)\/(?!AskedQuestions|ChangeTickets|Choices|Dialog|Field|FileDrop|LeaveDialog|Markdown|Menu|QrCode|QuestionField|Rating|Scan|SubscribeMenu|Tabs|TicketActions|TicketPass|Toaster|asked-questions|countries|door-feed|use-mutation-form)/,
    minShareCount: 2,
  },
];

export default defineConfig({
  root,
  plugins: [
    graphqlDocuments(`${root}/src`),
    linguiMacros(root),
    lingui({ cwd: root }),
    react(),
    tailwind(),
    preload(root),
    doorWorker(root),
  ],
  build: {
    outDir: 'dist',
    manifest: true,
    target: 'es2024',
    // The Content-Security-Policy has no `data:` for fonts and scripts.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: {
    proxy: {
      '/graphql': { target: server, ws: true },
      '/media': server,
      '/uploads': server,
      '/dev': server,
      '/calendar': server,
      '/unsubscribe': server,
      '/.well-known': server,
    },
  },
});
