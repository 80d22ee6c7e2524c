import { useState } from 'react';
import { agrees } from '#core/recap.ts';
import type { Me, OneOnOne, ReadPage } from '#web/api/shapes.ts';
import { BulletLine } from '#web/book/BulletLine.tsx';
import { CheckInView } from '#web/book/CheckInView.tsx';
import { ReflectionLine } from '#web/book/ReflectionLine.tsx';
import { useAskedPage } from '#web/book/use-asked-page.ts';
import { KeptStatus } from '#web/book/KeptStatus.tsx';
import page from '#web/design/page.module.css';
import { pairOf, type Pair, type Person } from '#web/page/people.ts';
import { useToday } from '#web/shell/use-now.ts';
import { ThreadSheet } from '#web/thread/ThreadSheet.tsx';
import { useAges } from '#web/thread/use-ages.ts';
import { words } from '#web/words/words.ts';
import styles from './book.module.css';

type PageViewProps = { read: ReadPage; oneOnOne: OneOnOne; me: Me };

/** A page to read: check-ins, sections with their bullets, who agreed to the recap. */
export function PageView({ read, oneOnOne, me }: PageViewProps) {
  const pair = pairOf(oneOnOne, me);
  const asked = useAskedPage();
  const today = useToday(me.timeZone);
  const ageOf = useAges(oneOnOne.id, read.id);
  const [opened, open] = useState<string | null>(null);
  const sections = read.page.sections.map((section) => ({
    ...section,
    bullets: section.bullets.filter(({ text }) => text.trim() !== ''),
  }));
  const removed = read.amended?.removed.length ?? 0;
  return (
    <>
      <KeptCheckIn read={read} person={pair.me} answers={read.checkIn.mine} />
      <KeptCheckIn read={read} person={pair.other} answers={read.checkIn.other} />
      {sections
        .filter(({ bullets }) => bullets.length > 0)
        .map(({ key, title, prompt, bullets }) => (
          <section key={key} className={page.section}>
            {title && (
              <header className={page.head}>
                <h3>{title}</h3>
                {prompt && <span className={page.prompt}>{prompt}</span>}
              </header>
            )}
            <ul className={page.items}>
              {bullets.map((bullet) => (
                <BulletLine
                  key={bullet.id}
                  bullet={bullet}
                  day={read.day}
                  pair={pair}
                  amended={read.amended?.marks[bullet.id]}
                  asked={asked?.page === read.id && asked.bullet === bullet.id ? asked : null}
                  thread={{ ageOf, open }}
                />
              ))}
            </ul>
          </section>
        ))}
      {removed > 0 && <p className={styles.faint}>{words('book.removed', { count: removed })}</p>}
      <Agreed read={read} pair={pair} />
      <ReflectionLine reflection={read.reflection} pair={pair} />
      {opened !== null && (
        <ThreadSheet
          oneOnOneId={oneOnOne.id}
          bullet={opened}
          pair={pair}
          today={today}
          timeZone={me.timeZone}
          onClose={() => open(null)}
        />
      )}
    </>
  );
}

function KeptCheckIn({ read, person, answers }: { read: ReadPage; person: Person; answers: ReadPage['checkIn']['mine'] }) {
  const said = person.id === null ? undefined : read.page.checkIns[person.id];
  const status = said?.status.trim() ?? '';
  return (
    <CheckInView
      person={person}
      words={said}
      answers={answers}
      status={status !== '' && <KeptStatus name={person.name} status={status} />}
    />
  );
}

function Agreed({ read, pair }: { read: ReadPage; pair: Pair }) {
  const mine = agrees(read.page, pair.me.id);
  const others = pair.other.id !== null && agrees(read.page, pair.other.id);
  if (!mine && !others) return null;
  return (
    <p className={styles.faint}>
      {mine && others
        ? words('book.agreed.both')
        : mine
          ? words('book.agreed.me')
          : words('book.agreed.one', { name: pair.other.shortName })}
    </p>
  );
}
