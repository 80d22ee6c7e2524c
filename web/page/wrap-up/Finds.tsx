import { finds } from '#core/finds.ts';
import type { Page } from '#core/page.ts';
import hidden from '#web/design/hidden.module.css';
import { words } from '#web/words/words.ts';
import styles from './wrap-up.module.css';

/** The three finds of a good one-on-one: quietly, whether the page holds them. */
export function Finds({ page }: { page: Page }) {
  const found = finds(page);
  return (
    <ul className={styles['found']} aria-label={words('page.wrap-up.found')}>
      {(['blocker', 'support', 'learning'] as const).map((find) => (
        <li key={find} {...(found[find] && { 'data-found': '' })}>
          <span aria-hidden="true">{found[find] ? '●' : '○'}</span> {words(`page.wrap-up.found.${find}`)}
          <span className={hidden['hidden']}>: {words(found[find] ? 'page.wrap-up.found.yes' : 'page.wrap-up.found.no')}</span>
        </li>
      ))}
    </ul>
  );
}
