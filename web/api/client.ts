import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { contract } from 'virtual:contract';
import { fetchOrFault } from '#web/api/server-fault.ts';
import type { Contract } from '#contract/contract.ts';

/**
 * Calls the server: `client.pages.read({ id })`. Rejects with an `ORPCError`, a `ServerFault`, or with what
 * `fetch` rejects with.
 * The contract sends nothing that JSON does not know, so what arrives has the very types it declares.
 */
export const client: ContractRouterClient<Contract> = createORPCClient(
  new OpenAPILink(contract, { url: new URL('/api', window.location.origin), fetch: fetchOrFault }),
);

/** The same calls as options for TanStack Query: `useQuery(api.pages.read.queryOptions({ input: { id } }))`. */
export const api = createTanstackQueryUtils(client);
