import { CareInMargin } from '#web/care/CareInMargin.tsx';
import { GoalsInMargin } from '#web/goals/GoalsInMargin.tsx';
import { PrivateNotes } from '#web/notes/PrivateNotes.tsx';
import { Nudge } from '#web/nudges/Nudge.tsx';
import type { InMargin } from '#web/one-on-one/in-margin.ts';
import { WorthAMoment } from '#web/questions/WorthAMoment.tsx';
import { SinceLastTime } from '#web/thread/SinceLastTime.tsx';
import { LookTogether } from '#web/trends/LookTogether.tsx';

/** What stands beside the page, in the order one needs it: what they work towards, what is open, what to ask. */
export function Margin(props: InMargin) {
  return (
    <>
      <GoalsInMargin {...props} />
      <SinceLastTime {...props} />
      <CareInMargin {...props} />
      <WorthAMoment {...props} />
      <Nudge {...props} />
      <LookTogether {...props} />
      <PrivateNotes {...props} />
    </>
  );
}
