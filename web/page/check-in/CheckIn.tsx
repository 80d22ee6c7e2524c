import { memo, useMemo } from 'react';
import { feltLines, roots } from '#document/shape.ts';
import { CheckInView } from '#web/book/CheckInView.tsx';
import type { ReadPage } from '#web/api/shapes.ts';
import page from '#web/design/page.module.css';
import { dayWithYear } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import type { OpenDocument } from '../connection/open-document.ts';
import type { Pair, Person } from '../people.ts';
import { LineField } from '../text/LineField.tsx';
import { mapLine } from '../text/shared-line.ts';
import styles from './check-in.module.css';
import { MoodAndLoad } from './MoodAndLoad.tsx';
import { MyStatus } from './MyStatus.tsx';
import { OthersStatus } from './OthersStatus.tsx';
import { useCheckInOf } from './use-check-in-of.ts';

type CheckInProps = { open: OpenDocument; read: ReadPage; pair: Pair; canWrite: boolean; canAnswer: boolean };

/** What each puts at the top: mine to write, the other's below it once there is something. */
export const CheckIn = memo(function CheckIn({ open, read, pair, canWrite, canAnswer }: CheckInProps) {
  const { me, other } = pair;
  const lines = useMemo(
    () => feltLines.map((name) => ({ name, line: mapLine(open.document, roots.checkIn(me.id), name) })),
    [open, me.id],
  );
  const isBlind = read.checkIn.other === null && read.checkIn.otherAnswered;
  return (
    <section aria-label={canAnswer ? words('page.check-in') : words('page.check-in.on', { day: dayWithYear(read.day) })} tabIndex={-1} data-step="check-in" className={styles['all']}>
      <div className={page['checkin']}>
        {lines.map(({ name, line }) => (
          <label key={name} className={`${page['answer']} ${styles['cell']}`}>
            <span className={page['question']}>
              <span className={page['dot']} data-seat={me.seat} aria-hidden="true" />
              {words(`page.check-in.${name}`)}
            </span>
            <LineField line={line} readOnly={!canWrite} placeholder="…" label={words(`page.check-in.${name}`)} />
          </label>
        ))}
        <MyStatus
          open={open}
          read={read}
          pair={pair}
          canWrite={canWrite}
          who={isBlind ? <span title={words('page.check-in.answered.hint')}>{words('page.check-in.answered', { name: other.shortName })}</span> : words('page.check-in.mine')}
        >
          {canAnswer && <MoodAndLoad read={read} pair={pair} />}
        </MyStatus>
      </div>
      {other.id !== null && <OthersCheckIn open={open} read={read} person={other} id={other.id} />}
    </section>
  );
});

type OthersProps = { open: OpenDocument; read: ReadPage; person: Person; id: string };

function OthersCheckIn({ open, read, person, id }: OthersProps) {
  const said = useCheckInOf(open.document, id);
  const status = said.status.trim() === '' ? null : <OthersStatus read={read} author={id} name={person.shortName} status={said.status.trim()} />;
  return <CheckInView person={person} words={said} answers={read.checkIn.other} status={status} />;
}
