import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { api, client } from '#web/api/client.ts';
import type { Me, OneOnOne, ReadPage } from '#web/api/shapes.ts';
import { SupportAsks } from '#web/care/SupportAsks.tsx';
import { useFloor } from '#web/care/use-floor.ts';
import page from '#web/design/page.module.css';
import { Problem } from '#web/design/Notice.tsx';
import { InHeader } from '#web/one-on-one/HeaderPlace.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { useNow } from '#web/shell/use-now.ts';
import { dayIn, longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import { CheckIn } from './check-in/CheckIn.tsx';
import { Ending } from './connection/Ending.tsx';
import { LeftOver } from './connection/LeftOver.tsx';
import { useBeingHere, useWhereabouts } from './connection/presence.ts';
import type { OpenDocument } from './connection/open-document.ts';
import { StatusLine } from './connection/StatusLine.tsx';
import { useDocument, useFollowing, useNews } from './connection/use-document.ts';
import { PageEditor } from './editor/PageEditor.tsx';
import { FollowGoalLinks } from './FollowGoalLinks.tsx';
import { focusOnPage } from './focus-on-page.ts';
import { PageTitle } from './PageTitle.tsx';
import { pairOf, type Pair } from './people.ts';
import { Steps, type Step } from './steps/Steps.tsx';
import { AmendedRecap } from './wrap-up/AmendedRecap.tsx';
import { WrapUp } from './wrap-up/WrapUp.tsx';

export { LiveCover } from './cover/LiveCover.tsx';

type LivePageProps = {
  read: ReadPage;
  oneOnOne: OneOnOne;
  me: Me;
  /** `planned`: the page the two meet on. `amend`: a held page that was reopened. */
  mode: 'planned' | 'amend';
  /** Themes of other pages, most frequent first, for the `#` menu. */
  themes?: readonly string[];
};

const noThemes: readonly string[] = [];
const noMarks = {};

/** The page two people write on together: title, check-in, sections, and the sheet that closes it. */
export function LivePage({ read, oneOnOne, me, mode, themes = noThemes }: LivePageProps) {
  const pair = usePair(oneOnOne, me);
  const open = useDocument(read.id, me.id, oneOnOne.id);
  const { status, opened } = useFollowing(open);
  const [sheet, setSheet] = useState(false);
  const root = useRef<HTMLElement>(null);
  const today = dayIn(useNow(), me.timeZone);
  const isPlanned = mode === 'planned';
  useNews(open);
  useBeingHere(open, pair, sheet);
  const others = useWhereabouts(open, pair);
  const begin = useBegin(read);
  const held = useFloor(open, read);
  useClosedByOther(isPlanned ? open : null, status.is === 'held', pair, oneOnOne);

  const canWrite = status.is !== 'gone' && status.is !== 'refused' && status.is !== 'held' && status.is !== 'old-version';
  useWrapUpAsked(read.id, () => setSheet(true));
  const current: Step = sheet ? 'wrap-up' : read.talkBeganAt === null ? 'check-in' : 'talk';

  const goTo = (step: Step) => {
    if (step !== 'check-in' && read.talkBeganAt === null) begin.mutate({ id: read.id });
    if (step === 'wrap-up') setSheet(true);
    const target = step === 'check-in' ? 'textarea' : '[role=textbox][aria-multiline]';
    if (step !== 'wrap-up') root.current?.querySelector<HTMLElement>(target)?.focus();
  };

  return (
    <article ref={root} className={page['page']} data-page={read.id} aria-label={words('page.label', { day: longDay(read.day, today) })}>
      {isPlanned && <LeftOver oneOnOneId={oneOnOne.id} pair={pair} />}
      {isPlanned ? (
        <PageTitle read={read} oneOnOne={oneOnOne} pair={pair} today={today}>
          <StatusLine status={status} other={{ name: pair.other.shortName, whereabouts: others }} />
        </PageTitle>
      ) : (
        <p>
          <StatusLine status={status} other={{ name: pair.other.shortName, whereabouts: others }} />
        </p>
      )}
      {isPlanned && (
        <InHeader>
          <Steps current={current} onStep={goTo} />
        </InHeader>
      )}
      <Problem error={begin.error} />
      <Ending status={status} />
      {open && opened && (
        <>
          <CheckIn open={open} read={read} pair={pair} canWrite={canWrite} canAnswer={isPlanned} />
          {isPlanned && <SupportAsks open={open} read={read} pair={pair} today={today} />}
          <PageEditor
            open={open}
            oneOnOneId={oneOnOne.id}
            pair={pair}
            label={words('page.label', { day: longDay(read.day, today) })}
            canWrite={canWrite}
            today={today}
            timeZone={me.timeZone}
            themes={themes}
            amended={read.amended?.marks ?? noMarks}
            held={held}
          />
          {isPlanned && <FollowGoalLinks open={open} oneOnOneId={oneOnOne.id} />}
          {!isPlanned && <AmendedRecap open={open} pair={pair} oneOnOne={oneOnOne} canWrite={canWrite} />}
        </>
      )}
      {open && opened && sheet && isPlanned && (
        <WrapUp
          open={open}
          status={status}
          read={read}
          oneOnOne={oneOnOne}
          pair={pair}
          today={today}
          others={others}
          onClose={() => setSheet(false)}
        />
      )}
    </article>
  );
}

/** The two, the same object for as long as they are the same: the editor is made for them, and a move or a new place is none of its business. */
function usePair({ seat, other: { id, name } }: OneOnOne, me: Me): Pair {
  const { id: myId, name: myName } = me;
  return useMemo(
    () => pairOf({ seat, other: { id, name, email: null, joined: id !== null } }, { id: myId, name: myName }),
    [seat, id, name, myId, myName],
  );
}

/** Opens the wrap-up when the address that was followed asks for that of this page. */
function useWrapUpAsked(pageId: string, open: () => void): void {
  // The router's own key of an entry of the history: asked for again, it is another.
  // oxlint-disable-next-line no-underscore-dangle
  const asked = useLocation({ select: ({ state }) => (state.wrapUp === pageId ? (state.__TSR_key ?? '') : null) });
  const lead = useEffectEvent(open);
  useEffect(() => {
    if (asked !== null) lead();
  }, [asked]);
}

/** Says that talk began: both see each other's mood and load from then on. */
function useBegin({ id }: ReadPage) {
  const queryClient = useQueryClient();
  const { queryKey } = api.pages.read.queryOptions({ input: { id } });
  return useMutation(
    api.pages.begin.mutationOptions({
      onSuccess: (meeting) => {
        queryClient.setQueryData(queryKey, (known) => known && { ...known, ...meeting });
        void queryClient.invalidateQueries({ queryKey });
      },
    }),
  );
}

/** The other closed the page while one looked at it: says so, and goes on to the next one. */
function useClosedByOther(open: OpenDocument | null, isHeld: boolean, { me, other }: Pair, { id }: OneOnOne): void {
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  useEffect(() => {
    if (!open) return undefined;
    const look = async () => {
      const { state, heldBy } = await client.pages.read({ id: open.id });
      if (state === 'planned' || heldBy === me.id) return;
      const { planned } = await client.oneOnOnes.read({ id });
      announce(state === 'skipped' ? words('page.skipped') : words('page.closed-by', { name: other.shortName }));
      void queryClient.invalidateQueries({ queryKey: api.schedule.key() });
      await queryClient.invalidateQueries({ queryKey: api.oneOnOnes.key() });
      if (planned) focusOnPage(planned.id);
    };
    // Where the server cannot be reached, coming back to it brings the same news.
    const lookSoon = () => void look().catch(() => {});
    if (isHeld) lookSoon();
    return open.onNews(lookSoon);
  }, [open, isHeld, me.id, other.shortName, id, queryClient, announce]);
}
