import { uuidv4 } from 'lib0/random';

/** A new id. Not `crypto.randomUUID`: browsers have that only over https, and a server in one's own house may have none. */
export const newId = uuidv4;
