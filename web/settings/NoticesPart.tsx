import { Problem } from '#web/design/Notice.tsx';
import { MailFailing } from '#web/mail/MailFailing.tsx';
import { choicesWords } from './choices-words.ts';
import { NoticesTable } from './NoticesTable.tsx';
import { NoticeTimes } from './NoticeTimes.tsx';
import styles from './notices.module.css';
import { useChoices } from './use-choices.ts';

/** What one wants to be told, where, and when not. Kept with every press. */
export function NoticesPart() {
  const { data, change, error } = useChoices();
  return (
    <section className={styles.part}>
      <h2>{choicesWords('choices.title')}</h2>
      <p className={styles.text}>{choicesWords('choices.text')}</p>
      <MailFailing />
      {data?.mail === false && <p className={styles.text}>{choicesWords('choices.no-mail')}</p>}
      <Problem error={error} />
      {data && (
        <>
          <NoticesTable choices={data.choices} onChange={change} />
          <NoticeTimes choices={data.choices} onChange={change} />
          <label className={styles.words}>
            <input
              type="checkbox"
              checked={data.choices.words}
              aria-describedby="choices-words"
              onChange={({ target }) => change({ words: target.checked })}
            />
            {choicesWords('choices.words')}
          </label>
          <p id="choices-words" className={styles.hint}>
            {choicesWords('choices.words.hint')}
          </p>
        </>
      )}
    </section>
  );
}
