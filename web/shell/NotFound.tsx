import { Link } from '@tanstack/react-router';
import { buttonClass } from '#web/design/Button.tsx';
import { Heading, Screen } from '#web/shell/Screen.tsx';
import { words } from '#web/words/words.ts';
import styles from './plain.module.css';

/** The same for what does not exist and for what is not yours. */
export function NotFound() {
  return (
    <Screen title={words('shell.not-found.title')}>
      <Heading>{words('shell.not-found.title')}</Heading>
      <p className={styles.text}>{words('shell.not-found.text')}</p>
      <Link to="/" className={buttonClass()}>
        {words('shell.home')}
      </Link>
    </Screen>
  );
}
