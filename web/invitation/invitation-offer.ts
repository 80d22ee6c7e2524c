import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#contract/contract.ts';

/** What a link invites to, as the server tells it. */
export type InvitationOffer = InferContractRouterOutputs<Contract>['invitations']['look'];
