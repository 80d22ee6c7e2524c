import { useState } from 'react';
import { askedFor, offersFor, type Offer, type Recipient } from './recipients.ts';

const empty = { text: '', caret: 0, chosen: [] as readonly string[], active: 0, isDismissed: false, isAsking: false };

/** The line as it is written, who it is for, and who is offered where a name is being typed. */
export function useNaming(recipients: readonly Recipient[]) {
  const [state, setState] = useState(empty);
  const { text, caret, chosen, active, isDismissed, isAsking } = state;
  const set = (some: Partial<typeof empty>) => setState((was) => ({ ...was, ...some }));
  const asked = askedFor(text.slice(0, caret));
  const isOpen = !isDismissed && (asked !== null || isAsking);
  const offers = isOpen ? offersFor(asked?.query ?? '', recipients, chosen) : [];
  return {
    text,
    chosen,
    offers,
    active: Math.min(active, Math.max(0, offers.length - 1)),
    query: asked?.query ?? '',
    /** Enter was pressed, and nobody is named. */
    isAsking,
    write: (written: string, at: number) => set({ text: written, caret: at, active: 0, isDismissed: false, isAsking: false }),
    moveCaret: (at: number) => {
      if (at !== caret) set({ caret: at, isDismissed: false });
    },
    move: (step: number) => set({ active: (active + step + offers.length) % offers.length }),
    dismiss: () => set({ isDismissed: true, isAsking: false }),
    ask: () => set({ isAsking: true, isDismissed: false, active: 0 }),
    pick: ({ ids }: Offer) => {
      const without = asked ? `${text.slice(0, asked.from)}${text.slice(caret).trimStart()}` : text;
      set({ text: without, caret: asked?.from ?? caret, chosen: [...chosen, ...ids], active: 0, isAsking: false });
    },
    takeOff: (id: string | undefined) => set({ chosen: chosen.filter((one) => one !== id) }),
    clear: () => setState(empty),
  };
}
