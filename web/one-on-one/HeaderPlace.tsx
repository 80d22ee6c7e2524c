import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

type Place = { element: HTMLElement | null; setElement: (element: HTMLElement | null) => void };

const HeaderPlaceContext = createContext<Place>({ element: null, setElement: () => {} });

/** Around a screen whose header has a place that what stands below it can fill. */
export function WithHeaderPlace({ children }: { children: ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const place = useMemo(() => ({ element, setElement }), [element]);
  return <HeaderPlaceContext value={place}>{children}</HeaderPlaceContext>;
}

/** The place at the right of the header. */
export function HeaderPlace({ className }: { className?: string | undefined }) {
  const { setElement } = use(HeaderPlaceContext);
  return <div ref={setElement} className={className} />;
}

/** Shows its children at the right of the header: the steps of the page that the two meet on. */
export function InHeader({ children }: { children: ReactNode }) {
  const { element } = use(HeaderPlaceContext);
  return element && createPortal(children, element);
}
