import type { EditorView } from '@tiptap/pm/view';
import { memo, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { themesIn } from '#core/words-in-text.ts';
import { useSayingPublicly } from '#web/care/use-saying-publicly.ts';
import { useGoalFinder, useGoals } from '#web/goals/goals-context.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { ThreadSheet } from '#web/thread/ThreadSheet.tsx';
import { useAges } from '#web/thread/use-ages.ts';
import hidden from '#web/design/hidden.module.css';
import { words } from '#web/words/words.ts';
import type { OpenDocument } from '../connection/open-document.ts';
import type { Pair } from '../people.ts';
import type { BulletView } from './bullet/bullet-view.ts';
import { eachBullet } from './bullet/find-bullet.ts';
import styles from './editor.module.css';
import { decorateAgain } from './decorations.ts';
import { makeEditor } from './editor.ts';
import { tick } from './keys/kinds.ts';
import type { OpenMenu } from './menu/menu.ts';
import { MenuList, type Shown } from './menu/MenuList.tsx';
import { pickChoice } from './menu/pick.ts';
import { Owing, type OwingAt } from './owing/Owing.tsx';
import type { SectionView } from './section-view.ts';

type PageEditorProps = {
  open: OpenDocument;
  oneOnOneId: string;
  pair: Pair;
  label: string;
  canWrite: boolean;
  today: string;
  timeZone: string;
  /** Themes of other pages, most frequent first; those of this page come before them. */
  themes: readonly string[];
  amended: Readonly<Record<string, 'added' | 'changed'>>;
  /** Minutes each section has held the floor, by its key. */
  held: Readonly<Record<string, number>>;
};

/** Where the two write: sections of bullets, shared as they are typed. Not drawn again each time a letter is saved. */
export const PageEditor = memo(function PageEditor(props: PageEditorProps) {
  const { open, oneOnOneId, pair, label, canWrite, today, timeZone, themes, amended, held } = props;
  const place = useRef<HTMLDivElement>(null);
  const views = useRef(new Set<BulletView>());
  const sections = useRef(new Set<SectionView>());
  const [view, setView] = useState<EditorView | null>(null);
  const [menu, setMenu] = useState<Shown | null>(null);
  const [owing, setOwing] = useState<OwingAt | null>(null);
  const [thread, setThread] = useState<string | null>(null);
  const ageOf = useAges(oneOnOneId, open.id);
  const publicly = useSayingPublicly(oneOnOneId);
  const announce = useAnnounce();
  const help = useId();
  const goals = useGoals();
  const findGoals = useGoalFinder();

  const todayNow = useEffectEvent(() => today);
  const mayWrite = useEffectEvent(() => canWrite);
  const amendedBy = useEffectEvent((id: string) => amended[id] ?? null);
  const ageNow = useEffectEvent((id: string) => ageOf(id));
  const publiclyNow = useEffectEvent((id: string) => publicly.of(id));
  const sayPublicly = useEffectEvent(publicly.say);
  const minutesNow = useEffectEvent((key: string) => held[key] ?? null);
  const tooMuch = useEffectEvent((count: number) => announce(words('page.pasted-too-much', { count })));
  const labelNow = useEffectEvent(() => label);
  const goalsIn = useEffectEvent((text: string) => findGoals(text));
  const offers = useEffectEvent((from: EditorView | null) => ({
    ...offersOf(from, pair, themes),
    goals: goals.filter(({ state }) => state === 'standing').map(({ title }) => title),
  }));

  useEffect(() => {
    if (!place.current) return undefined;
    let made: EditorView | null = null;
    made = makeEditor(place.current, open, {
      pair,
      views: views.current,
      sections: sections.current,
      minutesOf: (key) => minutesNow(key),
      publicly: { of: (id) => publiclyNow(id), say: (id, is) => sayPublicly(id, is) },
      label: labelNow,
      describedBy: help,
      today: todayNow,
      canWrite: mayWrite,
      amended: amendedBy,
      ageOf: ageNow,
      openThread: setThread,
      onTooMuch: tooMuch,
      findGoals: goalsIn,
      tick: (id) => made && tick(id)(made.state, made.dispatch),
      owe: (id, anchor) => setOwing({ id, rect: anchor.getBoundingClientRect(), field: 'due' }),
      offers: () => offers(made),
      pick: (from, asked, choice) => {
        const asksFor = pickChoice(from, asked, choice, pair.me.id);
        if (asksFor) setOwing({ ...asksFor, rect: caretRect(from) });
      },
      show: (shown: OpenMenu | null, from) => setMenu(shown && { ...shown, rect: rectAt(from, shown.asked.from) }),
    });
    setView(made);
    return () => {
      made.destroy();
      setView(null);
      setMenu(null);
    };
  }, [open, help, pair]);

  useEffect(() => {
    // Where the other one joined, the view of a moment ago is gone, and the one in its place comes with the next drawing.
    if (!view || view.isDestroyed) return;
    // The label too: the page may have been moved to another day.
    view.setProps({ editable: () => canWrite });
    for (const bullet of views.current) bullet.redraw();
    // What bullets show besides their own facts comes to them by `today`, `amended`, `ageOf` and `publicly`.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [view, canWrite, today, amended, ageOf, publicly.of, label]);

  useEffect(() => {
    if (view) for (const section of sections.current) section.redraw();
    // Sections ask for their minutes, which are `held`.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [view, held]);

  useEffect(() => {
    if (view && !view.isDestroyed) decorateAgain(view);
    // Which words link a goal changes with the goals, not with the words.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [view, findGoals]);

  return (
    <div className={styles['editor']}>
      <p id={help} className={hidden['hidden']}>
        {words('page.help')}
      </p>
      <div ref={place} />
      {menu && <MenuList menu={menu} onPick={(choice) => view && pickFrom(view, menu, choice)} />}
      {owing && view && <Owing at={owing} view={view} pair={pair} today={today} onClose={() => closeOwing(owing.id)} />}
      {thread !== null && (
        <ThreadSheet
          oneOnOneId={oneOnOneId}
          bullet={thread}
          pair={pair}
          today={today}
          timeZone={timeZone}
          onClose={() => setThread(null)}
        />
      )}
    </div>
  );

  function pickFrom(from: EditorView, { asked }: OpenMenu, choice: OpenMenu['choices'][number]) {
    const asksFor = pickChoice(from, asked, choice, pair.me.id);
    if (asksFor) setOwing({ ...asksFor, rect: caretRect(from) });
    else from.focus();
  }

  function closeOwing(id: string) {
    setOwing(null);
    const chip = place.current?.querySelector<HTMLElement>(`[data-owed="${CSS.escape(id)}"]`);
    if (chip?.matches(':focus')) return;
    view?.focus();
  }
});

function offersOf(view: EditorView | null, { me, other }: Pair, themes: readonly string[]) {
  const texts: string[] = [];
  if (view) eachBullet(view.state.doc, (node) => texts.push(node.textContent));
  return { names: [other.shortName, me.shortName], themes: [...new Set([...themesIn(texts), ...themes])] };
}

function caretRect(view: EditorView): DOMRect {
  return rectAt(view, view.state.selection.head);
}

function rectAt(view: EditorView, pos: number): DOMRect {
  const { left, top, bottom } = view.coordsAtPos(pos);
  return new DOMRect(left, top, 0, bottom - top);
}
