import { openExample } from '#server/example/open-example.ts';
import { removeExample } from '#server/example/remove-example.ts';
import { signedIn } from '../procedures.ts';

export const example = {
  open: signedIn.example.open.handler(({ context: { write, acting } }) => write(async (tx) => ({ id: await openExample(tx, acting) }))),

  remove: signedIn.example.remove.handler(async ({ context: { write, acting, parts } }) => {
    const gone = await write((tx) => removeExample(tx, acting));
    for (const id of gone) parts.news.tell('page', id);
    return {};
  }),
};
