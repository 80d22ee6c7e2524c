import path from 'node:path';
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
    logLevel: read.LOG_LEVEL,
  });
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
  const host = given['HOST'];
  if (host === undefined || given['RAPPORT_URL'] !== undefined) return [];
  if (isLoopback(host) || !declared.shape.HOST.safeParse(host).success) return [];
  const sentence = `must be set because HOST=${host} lets other machines in: name the address people will open`;
  return [{ variable: 'RAPPORT_URL', sentence, example: exampleFor('RAPPORT_URL') }];
}

function exampleFor(variable: Variable): string {
  return String(declared.shape[variable].meta()?.['example']);
}
