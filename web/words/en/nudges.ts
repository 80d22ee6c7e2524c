export const nudges = {} as const;
