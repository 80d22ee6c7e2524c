import type { Context, Hono } from 'hono';
import type { Logger } from 'pino';
import type { Variables } from '../app.ts';
import type { Asking, Parts } from '../asking.ts';

/** What else an address needs to know of a request, and where it tells what went wrong. */
export type Around = { askingOf: (c: Context<Variables>) => Promise<Asking>; logger: Logger };

/** Adds addresses that are no procedures of the contract, since other programs ask for them: calendars, mail programs, browsers. */
export type Outside = (app: Hono<Variables>, parts: Parts, around: Around) => void;
