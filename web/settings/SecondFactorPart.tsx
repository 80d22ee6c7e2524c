import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { signInWords } from '#web/account/sign-in-words.ts';
import { api } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { dayIn, longDay } from '#web/words/dates.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import styles from './settings.module.css';

// The picture of the secret is drawn by a library that nobody else needs.
const SetUpFactor = lazy(() => import('./SetUpFactor.tsx').then(({ SetUpFactor: component }) => ({ default: component })));
const WithCode = lazy(() => import('./WithCode.tsx').then(({ WithCode: component }) => ({ default: component })));

type Doing = 'set-up' | 'renew' | 'turn-off' | { codes: string[] };

/** The second factor: setting it up, new recovery codes, and turning it off. */
export function SecondFactorPart() {
  const me = useMe();
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const { data, error } = useQuery(api.signIn.read.queryOptions());
  const [doing, setDoing] = useState<Doing>();
  const heading = useRef<HTMLHeadingElement>(null);
  const today = useToday(me.timeZone);
  const changed = () => queryClient.invalidateQueries({ queryKey: api.signIn.read.key() });
  const leave = () => {
    flushSync(() => setDoing(undefined));
    // What was pressed is gone.
    heading.current?.focus();
  };
  const show = (codes: string[]) => {
    setDoing({ codes });
    void changed();
  };
  const factor = data?.secondFactor;
  return (
    <section className={styles.part}>
      <h2 ref={heading} tabIndex={-1}>
        {signInWords('sign-in.factor')}
      </h2>
      <Problem error={error} />
      {factor === null && typeof doing !== 'object' && <p className={styles.text}>{signInWords('sign-in.factor.off')}</p>}
      {factor && (
        <p className={styles.text}>
          {signInWords('sign-in.factor.on', { when: longDay(dayIn(factor.since, me.timeZone), today) })}{' '}
          {signInWords('sign-in.factor.left', { count: factor.recoveryCodes })}
        </p>
      )}
      <Suspense>
        {doing === 'set-up' && <SetUpFactor onDone={show} onLeave={leave} />}
        {(doing === 'renew' || doing === 'turn-off') && (
          <WithCode
            key={doing}
            what={doing}
            onLeave={leave}
            onDone={(codes) => {
              if (codes) return show(codes);
              announce(signInWords('sign-in.factor.turned-off'));
              leave();
              void changed();
            }}
          />
        )}
      </Suspense>
      {typeof doing === 'object' && <RecoveryCodes codes={doing.codes} onKept={leave} />}
      {doing === undefined && data && (
        <div className={styles.presses}>
          {factor ? (
            <>
              <Button onClick={() => setDoing('renew')}>{signInWords('sign-in.factor.renew')}</Button>
              <Button onClick={() => setDoing('turn-off')}>{signInWords('sign-in.factor.turn-off')}</Button>
            </>
          ) : (
            <Button onClick={() => setDoing('set-up')}>{signInWords('sign-in.factor.set-up')}</Button>
          )}
        </div>
      )}
    </section>
  );
}
