import type { InMargin } from '#web/one-on-one/in-margin.ts';
import { pairOf } from '#web/page/people.ts';
import { useToday } from '#web/shell/use-now.ts';
import { FeedbackInMargin } from './FeedbackInMargin.tsx';
import { useCare } from './use-care.ts';
import { WinsToSay } from './WinsToSay.tsx';

/** What stays open beside the page: wins to say publicly, and when feedback last went either way. */
export function CareInMargin({ oneOnOne, me }: InMargin) {
  const care = useCare(oneOnOne.id);
  const today = useToday(me.timeZone);
  if (!care) return null;
  const pair = pairOf(oneOnOne, me);
  return (
    <>
      {care.toSay.length > 0 && <WinsToSay wins={care.toSay} oneOnOneId={oneOnOne.id} today={today} />}
      <FeedbackInMargin feedback={care.feedback} oneOnOneId={oneOnOne.id} pair={pair} today={today} />
    </>
  );
}
