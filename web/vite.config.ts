import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compiledWords } from './build/compiled-words.ts';
import { compressedTwins } from './build/compressed-twins.ts';
import { minifiedContract } from './build/minified-contract.ts';
import { preloadedFonts } from './build/preloaded-fonts.ts';
import { weighed } from './build/weighed.ts';

/** The server that the development server stands before: `npm start`'s, unless told otherwise. */
const server = process.env['RAPPORT_DEV_SERVER'] ?? 'http://127.0.0.1:4800';

/** Two copies of these break each other: they compare with `instanceof`, or keep what they know per module. */
const once = [
  'react',
  'react-dom',
  'yjs',
  'y-protocols',
  'prosemirror-model',
  'prosemirror-state',
  'prosemirror-transform',
  'prosemirror-view',
];

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    react(),
    minifiedContract(),
    compiledWords(),
    preloadedFonts(['inter-latin-wght', 'newsreader-latin-wght']),
    compressedTwins(),
    weighed(),
  ],
  resolve: {
    dedupe: once,
    // Messages are parsed at build time, so the parser stays at home.
    alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' },
  },
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // Nothing inline: the content security policy allows no data addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    // Not our own folder web/api.
    proxy: { '^/api/(?![\\w-]+\\.ts)': { target: server }, '/live': { target: server.replace('http', 'ws'), ws: true } },
  },
});
