import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { contract, type Contract } from '#contract/contract.ts';

/** Somebody at a browser of their own: the typed interface, and the cookie it keeps. */
export type Session = { api: ContractRouterClient<Contract>; cookie(): string };

/** `held`: the cookies this browser has already. */
export function visitorOf(origin: string, headers: Record<string, string> = {}, held = ''): Session {
  let cookie = held;
  const link = new OpenAPILink(contract, {
    url: `${origin}/api`,
    headers: () => ({ ...headers, cookie }),
    fetch: async (request, init) => {
      const response = await fetch(request, init);
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      return response;
    },
  });
  return { api: createORPCClient(link), cookie: () => cookie };
}
