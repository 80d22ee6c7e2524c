import { useLocation } from '@tanstack/react-router';
import { useMemo } from 'react';
import { bulletOfHash, pageOfHash } from './page-link.ts';

/** A page that was asked for, perhaps for one of its bullets. A new object each time it is, so that asking again leads there again. */
export type Asked = { page: string; bullet: string | null };

/** The page the address asks for, or null. */
export function useAskedPage(): Asked | null {
  const location = useLocation();
  return useMemo(() => {
    const page = pageOfHash(location.hash);
    return page === null ? null : { page, bullet: bulletOfHash(location.hash) };
  }, [location]);
}
