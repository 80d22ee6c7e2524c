import type { ReactNode } from 'react';
import { Heading } from '#web/shell/Screen.tsx';

/** The title of a form: the heading of its screen, or a second one below it. Focus can land on both. */
export function TitleOf({ below, children }: { below: boolean; children: ReactNode }) {
  return below ? <h2 tabIndex={-1}>{children}</h2> : <Heading>{children}</Heading>;
}
