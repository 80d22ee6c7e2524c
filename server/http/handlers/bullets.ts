import { capture, withdraw } from '#server/book/capture.ts';
import { signedIn } from '../procedures.ts';

export const bullets = {
  capture: signedIn.bullets.capture.handler(async ({ context: { write, acting, parts }, input: { ids, ...line } }) => {
    const pages = await write(async (tx) => {
      const written = [];
      // In one order for everybody, so that two who capture at once do not wait for each other in a circle.
      for (const oneOnOne of ids.toSorted()) written.push({ oneOnOne, ...(await capture(tx, acting, oneOnOne, line)) });
      return written;
    });
    for (const { id, written } of pages) if (written) parts.news.tell('document', id);
    return pages.map(({ oneOnOne, id, day, result }) => ({ oneOnOne, page: id, day, section: result }));
  }),

  withdraw: signedIn.bullets.withdraw.handler(async ({ context: { write, acting, parts }, input: { ids, ...line } }) => {
    const pages = await write(async (tx) => {
      const written = [];
      for (const oneOnOne of ids.toSorted()) written.push({ oneOnOne, ...(await withdraw(tx, acting, oneOnOne, line)) });
      return written;
    });
    for (const { id, written } of pages) if (written) parts.news.tell('document', id);
    return { kept: pages.flatMap(({ oneOnOne, result }) => (result ? [] : [oneOnOne])) };
  }),
};
