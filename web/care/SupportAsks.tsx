import type { Day } from '#core/day.ts';
import { useCare } from '#web/care/use-care.ts';
import type { ReadPage } from '#web/api/shapes.ts';
import type { OpenDocument } from '#web/page/connection/open-document.ts';
import { useCheckInOf } from '#web/page/check-in/use-check-in-of.ts';
import type { Pair } from '#web/page/people.ts';
import { words } from '#web/words/words.ts';
import { asksOnPage, type AskOnPage } from './asks-on-page.ts';
import { SupportAsk } from './SupportAsk.tsx';
import styles from './care.module.css';

type SupportAsksProps = { open: OpenDocument; read: ReadPage; pair: Pair; today: Day };

/** Support that was asked for and waits, from earlier pages and this one, until it is granted, declined or delivered. */
export function SupportAsks({ open, read, pair, today }: SupportAsksProps) {
  const { me, other } = pair;
  const care = useCare(read.oneOnOneId);
  const mine = useCheckInOf(open.document, me.id).support;
  const others = useCheckInOf(open.document, other.id ?? me.id).support;
  if (!care) return null;
  const support = { [me.id]: mine, ...(other.id !== null && { [other.id]: others }) };
  const asks = asksOnPage(care.support, { page: read.id, day: read.day, support }).filter((ask) => isWorthALine(ask, me.id));
  if (asks.length === 0) return null;
  return (
    <section className={styles.asks} aria-label={words('care.support')}>
      <ul>
        {asks.map((ask) => (
          <SupportAsk key={`${ask.person}/${ask.since}/${ask.pages.at(-1)}`} ask={ask} read={read} pair={pair} today={today} />
        ))}
      </ul>
    </section>
  );
}

/** What one asks for on this very page stands right above: only what becomes of it is news. */
function isWorthALine({ person, settled, isOnThisPage, pages }: AskOnPage, me: string): boolean {
  return person !== me || settled !== null || !isOnThisPage || pages.length > 1;
}
