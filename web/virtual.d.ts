declare module 'virtual:contract' {
  // Its type is the whole contract's: what is missing at run time, the schemas, no client reads.
  export const contract: import('../contract/contract.ts').Contract;
}
