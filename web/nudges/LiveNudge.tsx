import { useQuery } from '@tanstack/react-query';
import type { Page } from '#core/page.ts';
import { minutesTalked } from '#core/care/floor.ts';
import { nudgeOf } from '#core/nudges/nudge-of.ts';
import { api } from '#web/api/client.ts';
import type { InMargin } from '#web/one-on-one/in-margin.ts';
import { useDocument, useFollowing } from '#web/page/connection/use-document.ts';
import { pairOf, type Pair } from '#web/page/people.ts';
import { useNow } from '#web/shell/use-now.ts';
import { NudgeLine } from './NudgeLine.tsx';
import { useQuietPage } from './use-quiet-page.ts';

type LiveNudgeProps = InMargin & { pageId: string };

/** What the page, as it stands when nobody types, suggests. */
export function LiveNudge({ pageId, oneOnOne, me }: LiveNudgeProps) {
  const open = useDocument(pageId, me.id, oneOnOne.id);
  const { opened } = useFollowing(open);
  const { data: read } = useQuery(api.pages.read.queryOptions({ input: { id: pageId } }));
  const { data: off } = useQuery(api.nudges.off.queryOptions());
  const page = useQuietPage(opened ? (open?.document ?? null) : null);
  const now = useNow();
  if (!page || !read || !off) return null;
  const pair = pairOf(oneOnOne, me);
  const leader = leaderOf(pair);
  const began = read.talkBeganAt === null ? null : Date.parse(read.talkBeganAt);
  const talked = minutesTalked({ talkBeganAt: began, heldAt: null, minutes: read.minutes }, now);
  const nudge = nudgeOf(page, { relation: oneOnOne.relation, manager: leader.id }, talked, new Set(off));
  return <NudgeLine nudge={nudge} textOf={(bullet) => textOf(page, bullet)} leader={leader.shortName} />;
}

function leaderOf({ me, other }: Pair) {
  return me.seat === 'manager' ? me : other;
}

function textOf({ sections }: Page, id: string): string {
  return sections.flatMap(({ bullets }) => bullets).find((bullet) => bullet.id === id)?.text.trim() ?? '';
}
