import { minifyContractRouter } from '@orpc/contract';
import type { Plugin } from 'vite';
import { contract } from '#contract/contract.ts';

const name = 'virtual:contract';

/**
 * Gives the browser the contract without its schemas: methods and paths are all that a client needs, and zod would
 * weigh more than the rest of the shell together.
 */
export function minifiedContract(): Plugin {
  return {
    name: 'minified-contract',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const minified = JSON.stringify(minifyContractRouter(contract));
      // Not as a literal: rolldown (of vite 8.3.8) then puts `undefined` where the contract is used.
      return `export const contract = JSON.parse(${JSON.stringify(minified)});`;
    },
  };
}
