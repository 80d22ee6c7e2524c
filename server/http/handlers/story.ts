import type { InferContractRouterOutputs } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';
import { storyOf } from '#core/story/story.ts';
import { openBook } from '#server/book/open-book.ts';
import { keepOwn, readOwn } from '#server/book/own-words.ts';
import { readRoom } from '#server/book/room.ts';
import { signedIn } from '../procedures.ts';

type Draft = NonNullable<InferContractRouterOutputs<typeof contract>['story']['draft']['draft']>;

export const story = {
  read: signedIn.story.read.handler(({ context: { read, acting }, input: { id, from, to } }) =>
    read(async (tx) => storyOf(await openBook(tx, acting, id), from, to)),
  ),

  draft: signedIn.story.draft.handler(({ context: { read, acting }, input }) =>
    read(async (tx) => {
      await readRoom(tx, acting.keys, input.id);
      const drafts = await readOwn<Draft>(tx, acting, 'story-draft');
      return { draft: drafts.find(({ id }) => id === input.id)?.body ?? null };
    }),
  ),

  keepDraft: signedIn.story.keepDraft.handler(({ context: { write, acting }, input: { id, draft } }) =>
    write(async (tx) => {
      await readRoom(tx, acting.keys, id);
      await keepOwn(tx, acting, 'story-draft', id, draft);
      return {};
    }),
  ),
};
