export const bullets = {} as const;
