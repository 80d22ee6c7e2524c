/** Passkeys. */
export const passkeys = {};
