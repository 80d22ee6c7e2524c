import { useLocation } from '@tanstack/react-router';
import { useMemo } from 'react';
import { pageOfHash } from './page-link.ts';

/** A page that was asked for. A new object each time it is, so that asking again leads there again. */
export type Asked = { page: string };

/** The page the address asks for, or null. */
export function useAskedPage(): Asked | null {
  const location = useLocation();
  return useMemo(() => {
    const page = pageOfHash(location.hash);
    return page === null ? null : { page };
  }, [location]);
}
