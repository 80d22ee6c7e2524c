/** Signing in with a provider (OpenID Connect). */
export const providers = {};
