declare module 'virtual:contract' {
  import type { Contract } from '#contract/contract.ts';

  // Its type is the whole contract's: what is missing at run time, the schemas, no client reads.
  export const contract: Contract;
}
