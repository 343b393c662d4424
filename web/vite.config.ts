import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';
import { compressedTwins } from './compressed-twins.js';
import { inlineDocuments } from './inline-documents.js';

const here = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig(({ mode }) => {
  const { API_URL = 'http://127.0.0.1:4000' } = loadEnv(mode, here, 'API_');
  return {
    root: here,
    plugins: [
      react(),
      inlineDocuments(fileURLToPath(new URL('src/gql/graphql.ts', import.meta.url))),
      compressedTwins(),
    ],
    server: {
      proxy: {
        '/graphql': { target: API_URL, ws: true },
        '/uploads': API_URL,
        '/audit.csv': API_URL,
        '/imports/': API_URL,
        '/exports/': API_URL,
        '^/exports/exp_': API_URL,
        '^/imports/[^/]+/refused\\.csv$': API_URL,
        '/dev/': API_URL,
      },
    },
    build: { target: 'es2023', outDir: 'dist', emptyOutDir: true, modulePreload: { polyfill: false } },
  };
});
