import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { Sheet, SheetFoot } from '#web/design/Sheet.tsx';
import { arrangingWords } from '#web/one-on-one/arranging-words.ts';
import { useToday } from '#web/shell/use-now.ts';
import { longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import { MakeUpOffer } from './MakeUpOffer.tsx';
import styles from './schedule.module.css';
import { SkipForm } from './SkipForm.tsx';

type SkipSheetProps = { id: string; onClose: () => void };

/** Skips the planned page, with a word on why; then offers two slots to make up for it. */
export function SkipSheet({ id, onClose }: SkipSheetProps) {
  const { data: oneOnOne } = useSuspenseQuery(api.oneOnOnes.read.queryOptions({ input: { id } }));
  const [skipped, setSkipped] = useState<{ day: string } | null>(null);
  const today = useToday(oneOnOne.slot.zone);
  const day = skipped?.day ?? oneOnOne.planned?.day;
  return (
    <Sheet title={arrangingWords('change.skip.title', { day: day ? longDay(day, today) : oneOnOne.other.name })} onClose={onClose}>
      {skipped ? (
        <Afterwards id={id} today={today} onClose={onClose} />
      ) : (
        <SkipForm oneOnOne={oneOnOne} today={today} look="primary" onSkipped={(one) => setSkipped({ day: one })} />
      )}
    </Sheet>
  );
}

/** Where there is room before the next one, two slots; else only that it is done. */
function Afterwards({ id, today, onClose }: { id: string; today: string; onClose: () => void }) {
  const { data } = useQuery(api.schedule.read.queryOptions({ input: { id }, staleTime: 0 }));
  return (
    <div className={styles.form}>
      <p role="status">{arrangingWords('change.skipped')}</p>
      {data?.makeUp && <MakeUpOffer oneOnOneId={id} makeUp={data.makeUp} today={today} onDone={onClose} />}
      <SheetFoot>
        <Button onClick={onClose}>{words('shell.close')}</Button>
      </SheetFoot>
    </div>
  );
}
