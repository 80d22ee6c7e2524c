import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { hasCode } from '#web/api/sentence-for.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { NotFound } from '#web/shell/NotFound.tsx';
import { Heading, Screen } from '#web/shell/Screen.tsx';
import { words } from '#web/words/words.ts';
import styles from './plain.module.css';

/** A screen that could not open, with the reason and a way to try again. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  if (hasCode(error, 'NOT_FOUND')) return <NotFound />;
  const tryAgain = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Screen title={words('shell.broken.title')}>
      <Heading>{words('shell.broken.title')}</Heading>
      <div className={styles.text}>
        <Problem error={error} />
      </div>
      <Button onClick={tryAgain}>{words('shell.try-again')}</Button>
    </Screen>
  );
}
