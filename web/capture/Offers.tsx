import { words } from '#web/words/words.ts';
import styles from './capture.module.css';
import type { Offer } from './recipients.ts';

type OffersProps = { id: string; offers: readonly Offer[]; active: number; title: string | null; onPick: (offer: Offer) => void };

export const offerId = (id: string, at: number) => `${id}-offer-${at}`;

/** Who a line can be for. Focus stays in the line: arrows and Enter are heard there. */
export function Offers({ id, offers, active, title, onPick }: OffersProps) {
  if (offers.length === 0) return null;
  return (
    <div className={styles.offers} data-capture-offers>
      {title && (
        <p role="alert" className={styles.title}>
          {title}
        </p>
      )}
      <div id={`${id}-offers`} role="listbox" aria-label={words('bullets.who')}>
        {offers.map((offer, at) => (
          <div
            key={offer.ids.join()}
            id={offerId(id, at)}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            className={styles.offer}
            onMouseDown={(event) => {
              // The line keeps its caret.
              event.preventDefault();
              onPick(offer);
            }}
          >
            {offer.is === 'all' ? words('bullets.all', { count: String(offer.ids.length) }) : offer.name}
          </div>
        ))}
      </div>
    </div>
  );
}
