import { Collapsible } from 'radix-ui';
import { words } from '#web/words/words.ts';
import styles from './who-can-read.module.css';

type WhoCanReadProps = { name: string; joined: boolean };

/** One line that says who can read this, and opens to the plain truth. The same on both sides. */
export function WhoCanRead({ name, joined }: WhoCanReadProps) {
  return (
    <Collapsible.Root className={styles.who}>
      <p>
        {words(joined ? 'room.line' : 'room.line.alone', { name })}{' '}
        <Collapsible.Trigger className={styles.more}>{words('room.more')}</Collapsible.Trigger>
      </p>
      <Collapsible.Content>
        <Readers name={name} />
      </Collapsible.Content>
    </Collapsible.Root>
  );
}

/** Who can read a book, in full. */
export function Readers({ name }: { name: string }) {
  return (
    <ul className={styles.readers}>
      <li>{words('room.two', { name })}</li>
      <li>{words('room.nobody')}</li>
      <li>{words('room.operator')}</li>
      <li>{words('room.same', { name })}</li>
    </ul>
  );
}
