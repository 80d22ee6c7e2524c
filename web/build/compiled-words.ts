import { parse } from '@formatjs/icu-messageformat-parser';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const catalogueFile = /\/web\/words\/[a-z]{2}\/[a-z-]+\.ts$/;

/** Parses every message that has parameters at build time. A message that is not sound fails the build, with its key. */
export function compiledWords(): Plugin {
  return {
    name: 'compiled-words',
    enforce: 'pre',
    async transform(_code, id) {
      if (!catalogueFile.test(id)) return null;
      // The time keeps the development server from being given the module as it was.
      const module: Record<string, Record<string, string>> = await import(
        /* @vite-ignore */ `${pathToFileURL(id).href}?read=${Date.now()}`
      );
      const lines = Object.entries(module).map(
        ([area, messages]) => `export const ${area} = ${JSON.stringify(compiled(messages))};`,
      );
      return { code: lines.join('\n'), map: null };
    },
  };
}

function compiled(messages: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, compiledMessage(key, message)]));
}

function compiledMessage(key: string, message: string): unknown {
  if (!message.includes('{')) return message;
  try {
    return parse(message, { captureLocation: false });
  } catch (cause) {
    throw new Error(`The message ${key} cannot be read: ${message}`, { cause });
  }
}
