/** Where a person can be told things beside mail: a chat by its incoming webhook, or a webhook of their own. */
export const channelKinds = ['slack', 'teams', 'mattermost', 'webhook'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/**
 * Why something did not arrive at a channel. `unreachable`: nobody answered there. `busy`: the other side had trouble, or
 * had had enough. `refused`: it would not have it. `gone`: there is nothing at that address any more. `moved`: it named
 * another address, which is not followed. `not-allowed`: the address lies in a private network.
 */
export const channelProblems = ['unreachable', 'busy', 'refused', 'gone', 'moved', 'not-allowed'] as const;
export type ChannelProblem = (typeof channelProblems)[number];

/** Why an address cannot be that of a channel. */
export const addressFaults = ['not-an-address', 'not-https', 'has-password', 'private'] as const;
export type AddressFault = (typeof addressFaults)[number];

/** How many channels one person can have. */
export const mostChannels = 10;
