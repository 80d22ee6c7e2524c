import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** The token a link brought along behind its `#`, which is taken out of the address bar and the history at once. */
export function useToken(): string {
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const [token, setToken] = useState(hash);
  // Another link was opened in the same window.
  if (hash !== '' && hash !== token) setToken(hash);
  useEffect(() => {
    if (hash !== '') void navigate({ href: pathname, replace: true });
  }, [hash, pathname, navigate]);
  return token;
}
