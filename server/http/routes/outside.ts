import type { Hono } from 'hono';
import type { Variables } from '../app.ts';
import type { Parts } from '../asking.ts';

/** Adds addresses that are no procedures of the contract, since other programs ask for them: calendars, mail programs, browsers. */
export type Outside = (app: Hono<Variables>, parts: Parts) => void;
