import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import type pg from 'pg';
import type { Tables } from './tables.ts';

declare const reading: unique symbol;
declare const writing: unique symbol;
declare const gate: unique symbol;

/** Sees what one person can see, and has no way to write: the transaction is read only. */
export type Read = Pick<Transaction<Tables>, 'selectFrom' | 'getExecutor'> & { readonly [reading]: true };
/** Sees and changes what one person can; everything in one transaction. */
export type Write = Transaction<Tables> & Read & { readonly [writing]: true };
/** Before anybody is known: may only call the closed list of functions granted to `rapport_gate`. */
export type Gate = Pick<Transaction<Tables>, 'getExecutor'> & { readonly [gate]: true };

export type Reach = {
  /** Runs `work` as this person, reading. */
  read<T>(person: string, work: (tx: Read) => Promise<T>): Promise<T>;
  /** Runs `work` as this person, in one transaction; runs it again when PostgreSQL asks for that. */
  write<T>(person: string, work: (tx: Write) => Promise<T>): Promise<T>;
  /** Runs `work` as nobody. */
  atTheGate<T>(work: (tx: Gate) => Promise<T>): Promise<T>;
};

// serialization_failure and deadlock_detected: the same work, tried again, can succeed.
const worthAnotherTry = new Set(['40001', '40P01']);
const tries = 4;

/** The only doors to the data. The pool's login role has no rights of its own: row-level security does the rest. */
export function openReach(pool: pg.Pool): Reach {
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

  async function inside<T>(role: string, person: string, readOnly: boolean, work: (tx: Transaction<Tables>) => Promise<T>) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await database
          .transaction()
          .setAccessMode(readOnly ? 'read only' : 'read write')
          .execute(async (tx) => {
            await sql`select set_config('role', ${role}, true), set_config('app.person_id', ${person}, true),
              set_config('statement_timeout', '15000', true)`.execute(tx);
            return work(tx);
          });
      } catch (error) {
        if (attempt === tries || !worthAnotherTry.has(codeOf(error))) throw error;
      }
    }
  }

  // The brands exist for the compiler alone: nothing but these three functions can give them.
  return {
    read: (person, work) => inside('rapport_person', known(person), true, (tx) => work(tx as unknown as Read)),
    write: (person, work) => inside('rapport_person', known(person), false, (tx) => work(tx as unknown as Write)),
    atTheGate: (work) => inside('rapport_gate', '', false, (tx) => work(tx as unknown as Gate)),
  };
}

function known(person: string): string {
  if (person === '') throw new Error('reach needs a person');
  return person;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
