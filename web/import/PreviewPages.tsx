import { useState } from 'react';
import type { Me, OneOnOne } from '#web/api/shapes.ts';
import { Ahead } from '#web/book/Ahead.tsx';
import { PreviewPage } from '#web/import/PreviewPage.tsx';
import type { PlacedPage } from '#web/import/use-reading.ts';
import { pairOf } from '#web/page/people.ts';
import { importWords } from './words.ts';

/** Drawing all pages of ten years at once takes seconds. */
const pagesAtOnce = 15;

type PreviewPagesProps = {
  pages: readonly PlacedPage[];
  known: readonly boolean[] | undefined;
  oneOnOne: OneOnOne;
  me: Me;
  onDay: (line: number, day: string) => void;
};

/** All pages as they would stand in the book; more are drawn before one gets there. */
export function PreviewPages({ pages, known, oneOnOne, me, onDay }: PreviewPagesProps) {
  const [shown, setShown] = useState(pagesAtOnce);
  const pair = pairOf(oneOnOne, me);
  // The other seat may be free still; what is theirs is shown in their hue all the same.
  const both = { ...pair, other: { ...pair.other, id: 'other' } };
  return (
    <>
      {pages.slice(0, shown).map((placed) => (
        <PreviewPage
          key={placed.page.line}
          placed={placed}
          isKnown={placed.count > 0 && (known?.slice(placed.at, placed.at + placed.count).every(Boolean) ?? false)}
          pair={both}
          onDay={onDay}
        />
      ))}
      {shown < pages.length && (
        <Ahead key={shown} onNear={() => setShown((before) => before + pagesAtOnce)}>
          {importWords('import.more-below')}
        </Ahead>
      )}
    </>
  );
}
