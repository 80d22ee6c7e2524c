import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { words } from '#web/words/words.ts';
import { useNudgeVerbs } from './use-nudge-verbs.ts';
import styles from './nudges.module.css';

/** Among one's settings: the nudges that were turned off. Where none was, nothing. */
export function NudgesPart() {
  const { data: off = [] } = useQuery(api.nudges.off.queryOptions());
  const { turnOn } = useNudgeVerbs();
  const heading = useRef<HTMLHeadingElement>(null);
  const announce = useAnnounce();
  if (off.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 ref={heading} tabIndex={-1}>
        {words('nudges.settings')}
      </h2>
      <p className={styles.text}>{words('nudges.settings.text')}</p>
      <ul className={styles.list}>
        {off.map((kind) => {
          const nudge = words(`nudges.kind.${kind}`);
          const onSuccess = () => {
            announce(words('nudges.settings.said', { nudge }));
            heading.current?.focus();
          };
          return (
            <li key={kind}>
              <span>{nudge}</span>
              <Button
                aria-label={words('nudges.settings.on.as', { nudge })}
                disabled={turnOn.isPending}
                onClick={() => turnOn.mutate({ kind }, { onSuccess })}
              >
                {words('nudges.settings.on')}
              </Button>
            </li>
          );
        })}
      </ul>
      <Problem error={turnOn.error} />
    </section>
  );
}
