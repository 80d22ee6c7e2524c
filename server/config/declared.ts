import { isIP } from 'node:net';
import path from 'node:path';
import { z } from 'zod';

// Sentences continue the variable's name: "PORT must be …". Those of secrets must not repeat the value.

const hostName = /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*$/i;

const host = z
  .string()
  .refine((text) => isIP(text) !== 0 || hostName.test(text), 'must be an IP address or a host name')
  .default('127.0.0.1');

const port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535, 'must be a whole number from 0 to 65535')
  .transform(Number)
  .default(4800);

const url = z
  .string()
  .refine(isOrigin, 'must be http:// or https://, a host and, if needed, a port, with nothing after them')
  .transform((text) => new URL(text).origin)
  .nullable()
  .default(null);

const dataDirectory = z
  .string()
  .refine((text) => !text.startsWith('~'), 'must not start with ~, which only a shell understands: write the path out')
  .refine((text) => path.resolve(text) !== path.parse(path.resolve(text)).root, 'must not be the root of the disk')
  .nullable()
  .default(null);

const databaseUrl = z
  .string()
  .refine((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text), 'must be a postgres:// or postgresql:// address')
  .nullable()
  .default(null);

const masterKey = z
  .string()
  .refine((text) => keyBytes(text) !== null, 'must be 32 bytes: 64 hexadecimal or 44 base64 characters')
  .transform(keyBytes)
  .nullable()
  .default(null);

const proxies = z
  .string()
  .refine((text) => text === 'none' || /^[1-9]$/.test(text), 'must be none, or the number of proxies in front (1 to 9)')
  .transform((text) => (text === 'none' ? 0 : Number(text)))
  .default(0);

const signup = z.enum(['invitation', 'open'], 'must be invitation or open').default('invitation');

const smtpUrl = z
  .string()
  .refine((text) => /^smtps?:\/\/[^/]+$/.test(text) && URL.canParse(text), 'must be an smtp:// or smtps:// address')
  .nullable()
  .default(null);

const mailFrom = z.email('must be an e-mail address').nullable().default(null);

const dkim = z
  .string()
  .regex(/^[^\s:]+:[^\s:]+:.+$/, 'must be domain:selector:file, the file holding an RSA private key')
  .transform((text) => {
    const [domain = '', selector = '', ...file] = text.split(':');
    return { domain, selector, keyFile: file.join(':') };
  })
  .nullable()
  .default(null);

const inbound = z
  .string()
  .regex(/^[^\s@]+@[^\s@]+:\d{1,5}$/, 'must be domain@host:port, the domain of the addresses and where to listen')
  .transform((text) => {
    const at = text.indexOf('@');
    const colon = text.lastIndexOf(':');
    return { domain: text.slice(0, at).toLowerCase(), host: text.slice(at + 1, colon), port: Number(text.slice(colon + 1)) };
  })
  .refine(({ port: number }) => number <= 65535, 'must end in a port from 0 to 65535')
  .nullable()
  .default(null);

const privateHooks = z.enum(['refuse', 'allow'], 'must be refuse or allow').default('refuse');

const issuer = z
  .string()
  .refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), 'must be the http:// or https:// address of an OpenID Connect provider')
  .nullable()
  .default(null);

const anyText = z.string().nullable().default(null);

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const logLevel = z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info');

/** Every setting there is: its variable, what it must be, its default, and a value that works. */
export const declared = z.object({
  HOST: host.meta({ example: '127.0.0.1' }),
  PORT: port.meta({ example: '4800' }),
  RAPPORT_URL: url.meta({ example: 'https://rapport.example.org' }),
  RAPPORT_DATA: dataDirectory.meta({ example: '/var/lib/rapport' }),
  DATABASE_URL: databaseUrl.meta({ example: 'postgres://rapport:secret@db.example.org:5432/rapport' }),
  RAPPORT_MASTER_KEY: masterKey.meta({ example: '(what `openssl rand -hex 32` prints)' }),
  RAPPORT_SIGNUP: signup.meta({ example: 'invitation' }),
  RAPPORT_PROXY: proxies.meta({ example: '1' }),
  RAPPORT_SMTP_URL: smtpUrl.meta({ example: 'smtps://rapport:secret@mail.example.org:465' }),
  RAPPORT_MAIL_FROM: mailFrom.meta({ example: 'rapport@example.org' }),
  RAPPORT_DKIM: dkim.meta({ example: 'example.org:rapport:/etc/rapport/dkim.pem' }),
  RAPPORT_INBOUND: inbound.meta({ example: 'in.example.org@127.0.0.1:2525' }),
  RAPPORT_PRIVATE_HOOKS: privateHooks.meta({ example: 'refuse' }),
  RAPPORT_OIDC_ISSUER: issuer.meta({ example: 'https://login.example.org' }),
  RAPPORT_OIDC_CLIENT_ID: anyText.meta({ example: 'rapport' }),
  RAPPORT_OIDC_CLIENT_SECRET: anyText.meta({ example: '(what the provider gave you)' }),
  RAPPORT_OIDC_NAME: z.string().max(40, 'must be 40 letters or fewer').default('single sign-on').meta({ example: 'Example Login' }),
  LOG_LEVEL: logLevel.meta({ example: 'info' }),
});

export type Variable = keyof typeof declared.shape;

function isOrigin(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const parsed = new URL(text);
  return parsed.username === '' && parsed.password === '' && `${parsed.origin}/` === parsed.href;
}

function keyBytes(text: string): Uint8Array | null {
  if (/^[0-9a-f]{64}$/i.test(text)) return new Uint8Array(Buffer.from(text, 'hex'));
  if (/^[A-Za-z0-9+/]{43}=$/.test(text)) return new Uint8Array(Buffer.from(text, 'base64'));
  return null;
}
