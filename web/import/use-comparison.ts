import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { newId } from '#web/api/new-id.ts';
import { client } from '#web/api/client.ts';
import type { ImportedPage } from '#web/api/shapes.ts';

const mostPages = 1000;

/** Which of these pages are in the book already. Asked again whenever the pages are other ones. */
export function useComparison(id: string, pages: ImportedPage[] | null) {
  // Stands for the pages: they themselves would make a key of megabytes.
  const version = useMemo(() => ({ pages, id: newId() }), [pages]).id;
  return useQuery({
    queryKey: ['import comparison', id, version],
    queryFn: () => client.imports.compare({ id, pages: pages ?? [] }),
    enabled: pages !== null && pages.length > 0 && pages.length <= mostPages,
    // Nobody asks for it again once the pages are other ones.
    gcTime: 0,
  });
}
