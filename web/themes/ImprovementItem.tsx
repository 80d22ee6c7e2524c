import { useState } from 'react';
import type { Improvement, Theme } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import page from '#web/design/page.module.css';
import { useMe } from '#web/shell/use-me.ts';
import { dayIn, shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import { ImprovementForm } from './ImprovementForm.tsx';
import { TellRoom } from './TellRoom.tsx';
import styles from './themes.module.css';
import { useThemeVerbs } from './use-theme-verbs.ts';

type ImprovementItemProps = { improvement: Improvement; theme: Pick<Theme, 'key' | 'name'>; names: ReadonlyMap<string, string>; today: string };

/** What is done about a theme: the line, who sees to it, and, once it is done, whom to tell. */
export function ImprovementItem({ improvement, theme, names, today }: ImprovementItemProps) {
  const [isChanging, setChanging] = useState(false);
  const zone = useMe().timeZone;
  const { finish, drop } = useThemeVerbs();
  const { id, line, owner, since, doneAt, told, offers } = improvement;
  const dayOf = (at: number) => shortDay(dayIn(at, zone), today);
  if (isChanging) {
    const close = () => setChanging(false);
    return (
      <li className={styles.improvement}>
        <ImprovementForm theme={theme} improvement={improvement} onKept={close} onCancel={close} />
      </li>
    );
  }
  return (
    <li className={styles.improvement}>
      <p className={styles.doing}>{line}</p>
      <p className={styles.facts}>
        <span className={page.tag}>#{theme.name}</span>{' '}
        {[owner, doneAt === null ? words('themes.since', { day: dayOf(since) }) : words('themes.done-on', { day: dayOf(doneAt) })]
          .filter((fact) => fact !== '')
          .join(' · ')}
      </p>
      {told.map(({ oneOnOneId, text, at }) => (
        <p key={oneOnOneId} className={styles.facts}>
          {words('themes.tell.told', { name: names.get(oneOnOneId) ?? '', day: dayOf(at), text })}
        </p>
      ))}
      {offers.length > 0 && (
        <div className={styles.offers}>
          <p className={styles.facts}>{words('themes.tell.about')}</p>
          {offers.map((offer) => (
            <TellRoom key={offer.oneOnOneId} improvementId={id} offer={offer} name={names.get(offer.oneOnOneId) ?? offer.other} />
          ))}
        </div>
      )}
      <Problem error={finish.error ?? drop.error} />
      <div className={styles.verbs}>
        <Button disabled={finish.isPending} onClick={() => finish.mutate({ id, done: doneAt === null })}>
          {words(doneAt === null ? 'themes.done' : 'themes.not-done')}
        </Button>
        <Button look="quiet" onClick={() => setChanging(true)}>
          {words('themes.change')}
        </Button>
        <Button look="quiet" disabled={drop.isPending} onClick={() => drop.mutate({ id })}>
          {words('themes.drop')}
        </Button>
      </div>
    </li>
  );
}
