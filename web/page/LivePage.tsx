import type { z } from 'zod';
import type { Me } from '../../contract/account.ts';
import type { OneOnOne } from '../../contract/one-on-ones.ts';
import type { ReadPage } from '../../contract/pages.ts';

export type LivePageProps = {
  read: z.output<typeof ReadPage>;
  oneOnOne: z.output<typeof OneOnOne>;
  me: z.output<typeof Me>;
  /** `planned`: the page the two meet on. `amend`: a held page that was reopened. */
  mode: 'planned' | 'amend';
};

/** The page two people write on together: its title line, check-in, steps and sections. */
export function LivePage({ read }: LivePageProps) {
  return <article data-page={read.id} />;
}

/** Purpose and working agreement, for the margin. */
export function LiveCover({ oneOnOne }: Pick<LivePageProps, 'oneOnOne' | 'me'>) {
  return <div data-cover={oneOnOne.cover} />;
}
