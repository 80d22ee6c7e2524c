import path from 'node:path';
import type { z } from 'zod';
import { declared, type Variable } from './declared.ts';
import { SettingsError, type Problem } from './settings-error.ts';
import { isLoopback } from './address.ts';

/** Everything the environment decides, read once at start. */
export type Settings = Readonly<{
  host: string;
  /** 0: any free port. */
  port: number;
  /** The origin people type, if it was named; see `addressOf` for the one to use. */
  url: string | null;
  /** Absolute. */
  dataDirectory: string;
  /** null: the embedded database. */
  databaseUrl: string | null;
  /** 32 bytes; null: the key file in the data directory. */
  masterKey: Uint8Array | null;
  signup: 'invitation' | 'open';
  /** How many proxies in front of the server may name the client's address; 0: none. */
  trustedProxies: number;
  /** Where mail is handed over; null: none is sent, and messages are shown in the app alone. */
  smtpUrl: string | null;
  /** The address mail comes from. Its domain is that of the calendar's invitations too. */
  mailFrom: string | null;
  /** What mail is signed with; null: it is not signed here. */
  dkim: { domain: string; selector: string; keyFile: string } | null;
  /** Where mail is listened for, and the domain its addresses have; null: no mail comes in. */
  inbound: { host: string; port: number; domain: string } | null;
  /** Whether chats and webhooks may name addresses in private networks. */
  privateHooks: boolean;
  /** The provider people can sign in with; null: none. */
  provider: { issuer: string; clientId: string; clientSecret: string; name: string } | null;
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
}>;

/** What defaults depend on: whether the process runs as root, and the directory of the clone. */
export type Host = { root: boolean; clone: string };

/** Reads all settings from an environment. An empty variable counts as not set. Throws one SettingsError. */
export function readSettings(environment: Record<string, string | undefined>, host: Host): Settings {
  const given = pick(environment);
  const result = declared.safeParse(given);
  const problems = [...(result.error?.issues ?? []).map(problemOf), ...missing(given)];
  if (!result.success || problems.length > 0) throw new SettingsError(problems);
  const read = result.data;
  return Object.freeze({
    host: read.HOST,
    port: read.PORT,
    url: read.RAPPORT_URL,
    dataDirectory: path.resolve(host.clone, read.RAPPORT_DATA ?? (host.root ? '/var/lib/rapport' : '.rapport')),
    databaseUrl: read.DATABASE_URL,
    masterKey: read.RAPPORT_MASTER_KEY,
    signup: read.RAPPORT_SIGNUP,
    trustedProxies: read.RAPPORT_PROXY,
    smtpUrl: read.RAPPORT_SMTP_URL,
    mailFrom: read.RAPPORT_MAIL_FROM,
    dkim: read.RAPPORT_DKIM && { ...read.RAPPORT_DKIM, keyFile: path.resolve(host.clone, read.RAPPORT_DKIM.keyFile) },
    inbound: read.RAPPORT_INBOUND,
    privateHooks: read.RAPPORT_PRIVATE_HOOKS === 'allow',
    provider: providerOf(read),
    logLevel: read.LOG_LEVEL,
  });
}

/** A provider takes all three, and a name to show; see `missing`. */
function providerOf(read: z.infer<typeof declared>): Settings['provider'] {
  const { RAPPORT_OIDC_ISSUER: issuer, RAPPORT_OIDC_CLIENT_ID: clientId, RAPPORT_OIDC_CLIENT_SECRET: clientSecret, RAPPORT_OIDC_NAME: name } = read;
  if (issuer === null || clientId === null || clientSecret === null) return null;
  // Who is known by an issuer is so with or without a slash at its end.
  return { issuer: new URL(issuer).href, clientId, clientSecret, name };
}

function pick(environment: Record<string, string | undefined>): Record<string, string> {
  const given: Record<string, string> = {};
  for (const variable of Object.keys(declared.shape)) {
    const value = environment[variable]?.trim();
    if (value) given[variable] = value;
  }
  return given;
}

function problemOf(issue: { path: PropertyKey[]; message: string }): Problem {
  const variable = declared.keyof().parse(issue.path[0]);
  return { variable, sentence: issue.message, example: exampleFor(variable) };
}

// Links, cookies and the check of where a request comes from need the address people type; 0.0.0.0 is none.
function missing(given: Record<string, string>): Problem[] {
  return [...missingUrl(given), ...together(given, ['RAPPORT_OIDC_ISSUER', 'RAPPORT_OIDC_CLIENT_ID', 'RAPPORT_OIDC_CLIENT_SECRET']), ...together(given, ['RAPPORT_SMTP_URL', 'RAPPORT_MAIL_FROM'])];
}

// Each of them says nothing without the others.
function together(given: Record<string, string>, variables: readonly Variable[]): Problem[] {
  const set = variables.filter((variable) => given[variable] !== undefined);
  if (set.length === 0) return [];
  return variables
    .filter((variable) => given[variable] === undefined)
    .map((variable) => ({ variable, sentence: `must be set because ${set.join(' and ')} is`, example: exampleFor(variable) }));
}

function missingUrl(given: Record<string, string>): Problem[] {
  const host = given['HOST'];
  if (host === undefined || given['RAPPORT_URL'] !== undefined) return [];
  if (isLoopback(host) || !declared.shape.HOST.safeParse(host).success) return [];
  const sentence = `must be set because HOST=${host} lets other machines in: name the address people will open`;
  return [{ variable: 'RAPPORT_URL', sentence, example: exampleFor('RAPPORT_URL') }];
}

function exampleFor(variable: Variable): string {
  return String(declared.shape[variable].meta()?.['example']);
}
