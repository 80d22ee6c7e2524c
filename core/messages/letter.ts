import { z } from 'zod';

/** A run of words in a letter; `strong` ones stand out. */
const Run = z.object({ text: z.string(), strong: z.boolean().optional() });

/**
 * One part of a letter. `lines`: short facts below each other. `press`: the one thing to do, an address of this server;
 * `quiet` ones are further ways, which follow it.
 */
export const Block = z.discriminatedUnion('is', [
  z.object({ is: z.literal('text'), runs: z.array(Run) }),
  z.object({ is: z.literal('lines'), lines: z.array(z.string()) }),
  z.object({ is: z.literal('press'), label: z.string(), href: z.string(), quiet: z.boolean().optional() }),
  z.object({ is: z.literal('small'), text: z.string() }),
]);

/**
 * What a person is told, once, for every place it can be read: mail as HTML and as text, chat, and the inbox. Its words
 * are all there are; how it looks is the business of the place.
 */
export const Letter = z.object({ subject: z.string(), blocks: z.array(Block) });

export type Block = z.infer<typeof Block>;
export type Letter = z.infer<typeof Letter>;
