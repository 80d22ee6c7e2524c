import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** In kB gzipped, JavaScript alone: docs/architecture.md, "Client". */
const budgets = { entry: 160, 'page of a meeting': 330 };

/** Says after a build what the browser fetches before one can read, and before one can write, beside the budgets. */
export function weighed(): Plugin {
  return {
    name: 'weighed',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const named = (name: string) => chunks.filter((chunk) => chunk.isEntry || chunk.name === name);
      const entry = weightOf(named(''), bundle);
      const page = weightOf([...named('OneOnOneScreen'), ...named('LivePage')], bundle);
      for (const [name, kB] of Object.entries({ entry, 'page of a meeting': page })) {
        const budget = budgets[name === 'entry' ? 'entry' : 'page of a meeting'];
        this.info(`${name}: ${kB.toFixed(1)} kB gzipped, of ${budget}${kB > budget ? ': TOO HEAVY' : ''}`);
      }
    },
  };
}

/** These chunks and all they import at once, in kB gzipped. */
function weightOf(chunks: readonly Rolldown.OutputChunk[], bundle: Rolldown.OutputBundle): number {
  const fetched = new Set<Rolldown.OutputChunk>();
  const fetch = (chunk: Rolldown.OutputChunk) => {
    if (fetched.has(chunk)) return;
    fetched.add(chunk);
    for (const name of chunk.imports) {
      const imported = bundle[name];
      if (imported?.type === 'chunk') fetch(imported);
    }
  };
  chunks.forEach(fetch);
  return [...fetched].reduce((sum, { code }) => sum + gzipSync(code).length, 0) / 1000;
}
