import { useNavigate } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import type { Block, Letter } from '#core/messages/letter.ts';
import { dayAndTime } from '#web/words/dates.ts';
import { useMe } from '#web/shell/use-me.ts';
import styles from './inbox.module.css';
import { inboxWords } from './words.ts';
import { placeHere } from './place-here.ts';

type MessageItemProps = { message: { id: string; madeAt: string; read: boolean; letter: Letter }; today: string };

/** One message: when, what, and the one thing to do. */
export function MessageItem({ message: { madeAt, read, letter }, today }: MessageItemProps) {
  const me = useMe();
  return (
    <li className={styles.message}>
      <p className={styles.when}>
        <time dateTime={madeAt}>{dayAndTime(madeAt, me.timeZone, today)}</time>
        {!read && <span className={styles.new}>{inboxWords('inbox.new')}</span>}
      </p>
      <h2>{letter.subject}</h2>
      {letter.blocks.map((block, at) => (
        // Blocks of a letter are told once and never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={at}>
          <BlockView block={block} />
        </Fragment>
      ))}
    </li>
  );
}

function BlockView({ block }: { block: Block }) {
  if (block.is === 'small') return <p className={styles.small}>{block.text}</p>;
  if (block.is === 'press') {
    return (
      <PressLink href={placeHere(block.href)} className={block.quiet ? styles.quiet : styles.press}>
        {block.label}
      </PressLink>
    );
  }
  if (block.is === 'lines') {
    return (
      <ul className={styles.lines}>
        {block.lines.map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>{line}</li>
        ))}
      </ul>
    );
  }
  return (
    <p>
      {block.runs.map(({ text, strong }, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={at}>{strong ? <strong>{text}</strong> : text}</Fragment>
      ))}
    </p>
  );
}

/** Goes there without leaving the app, unless it is asked for elsewhere. */
function PressLink({ href, className, children }: { href: string; className: string | undefined; children: ReactNode }) {
  const navigate = useNavigate();
  return (
    <a
      href={href}
      className={className}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void navigate({ href });
      }}
    >
      {children}
    </a>
  );
}
