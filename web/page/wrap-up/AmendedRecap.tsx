import type { OneOnOne } from '#web/api/shapes.ts';
import { words } from '#web/words/words.ts';
import type { OpenDocument } from '../connection/open-document.ts';
import type { Pair } from '../people.ts';
import { usePage } from '../use-page.ts';
import { RecapLines } from './RecapLines.tsx';

type AmendedRecapProps = { open: OpenDocument; pair: Pair; oneOnOne: OneOnOne; canWrite: boolean };

/** The closing lines of a page that was reopened. Changing a word takes back who agreed. */
export function AmendedRecap({ open, ...rest }: AmendedRecapProps) {
  return (
    <section aria-label={words('page.wrap-up.lines')}>
      <RecapLines open={open} page={usePage(open.document)} {...rest} />
    </section>
  );
}
