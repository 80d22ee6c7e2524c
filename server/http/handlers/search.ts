import { parseQuery } from '#core/search/query.ts';
import { search as searchIn } from '#core/search/search.ts';
import { openIndexes } from '#server/book/indexes.ts';
import { signedIn } from '../procedures.ts';

export const search = {
  find: signedIn.search.find.handler(async ({ context: { read, acting, person }, input: { text, today } }) =>
    searchIn(await read((tx) => openIndexes(tx, acting)), parseQuery(text, today), person),
  ),
};
