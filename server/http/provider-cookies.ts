/**
 * Two cookies of the way to the provider and back, for minutes each: what this browser alone knows of the way it is
 * on, and what it brings to the second step after it. `Lax`, since the provider sends it back from elsewhere.
 */
const names = { way: 'rapport-way', step: 'rapport-step' } as const;
export type ProviderCookie = keyof typeof names;

const seconds = { way: 10 * 60, step: 5 * 60 } as const;

const isSecure = (origin: string) => origin.startsWith('https:');
const nameOf = (cookie: ProviderCookie, origin: string) => (isSecure(origin) ? `__Host-${names[cookie]}` : names[cookie]);

/** The `Set-Cookie` header that keeps a value, or takes it away where it is empty. */
export function providerCookie(cookie: ProviderCookie, value: string, origin: string): string {
  const age = value === '' ? 0 : seconds[cookie];
  return `${nameOf(cookie, origin)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${isSecure(origin) ? '; Secure' : ''}`;
}

export const waySecretIn = (header: string | undefined, origin: string) => valueIn(header, nameOf('way', origin));
export const stepTokenIn = (header: string | undefined, origin: string) => valueIn(header, nameOf('step', origin));

function valueIn(header: string | undefined, name: string): string | undefined {
  const prefix = `${name}=`;
  const pair = header?.split(';').map((part) => part.trim()).find((part) => part.startsWith(prefix));
  return pair?.slice(prefix.length) || undefined;
}
