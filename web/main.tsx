import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#web/design/base.css';
import { makeQueryClient } from '#web/api/query-client.ts';
import { makeRouter } from '#web/router.tsx';
import { locale } from '#web/words/locale.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no place for the client');
document.documentElement.lang = locale;

const queryClient = makeQueryClient({ onSignedOut: () => void router.invalidate() });
const router = makeRouter(queryClient);

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
