import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { hasCode } from '#web/api/sentence-for.ts';
import { localAddress } from '#core/local-address.ts';
import { Broken } from '#web/shell/Broken.tsx';
import { NotFound } from '#web/shell/NotFound.tsx';
import { Opening } from '#web/shell/Opening.tsx';
import { Root } from '#web/shell/Root.tsx';
import { Shell } from '#web/shell/Shell.tsx';
import { Today } from '#web/today/Today.tsx';

type Context = { queryClient: QueryClient };

const door = api.account.door.queryOptions({ staleTime: Infinity });

const root = createRootRouteWithContext<Context>()({ component: Root });

const doorRoute = createRoute({
  getParentRoute: () => root,
  path: '/door',
  validateSearch: (search: Record<string, unknown>): { next?: string; provider?: string; step?: 'second' } => {
    const next = localAddress(search['next']);
    const { provider } = search;
    return { ...(next && { next }), ...(typeof provider === 'string' && { provider }), ...(search['step'] === 'second' && { step: 'second' }) };
  },
  beforeLoad: async ({ context, search }) => {
    const { me } = await context.queryClient.ensureQueryData(door);
    if (me) throw redirect({ href: search.next ?? '/' });
  },
  component: lazyRouteComponent(() => import('#web/account/Door.tsx'), 'Door'),
});

// Where mailed links lead.
const enterRoute = createRoute({
  getParentRoute: () => root,
  path: '/enter',
  loader: ({ context }) => context.queryClient.ensureQueryData(door),
  component: lazyRouteComponent(() => import('#web/account/EnterScreen.tsx'), 'EnterScreen'),
});
const newPasswordRoute = createRoute({
  getParentRoute: () => root,
  path: '/new-password',
  loader: ({ context }) => context.queryClient.ensureQueryData(door),
  component: lazyRouteComponent(() => import('#web/account/NewPasswordScreen.tsx'), 'NewPasswordScreen'),
});
const confirmRoute = createRoute({
  getParentRoute: () => root,
  path: '/confirm',
  loader: ({ context }) => context.queryClient.ensureQueryData(door),
  component: lazyRouteComponent(() => import('#web/account/ConfirmScreen.tsx'), 'ConfirmScreen'),
});

const invitationRoute = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  loader: ({ context }) => context.queryClient.ensureQueryData(door),
  component: lazyRouteComponent(() => import('#web/invitation/InvitationScreen.tsx'), 'InvitationScreen'),
});

/** Everything behind the door. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const { me } = await context.queryClient.ensureQueryData(door);
    if (!me) throw redirect({ to: '/door', search: location.pathname === '/' ? {} : { next: location.href } });
    return { me };
  },
  component: Shell,
});

const todayRoute = createRoute({
  getParentRoute: () => signedIn,
  id: 'today',
  loader: ({ context }) => context.queryClient.ensureQueryData(api.today.read.queryOptions()),
  component: Today,
});
const justToday = createRoute({ getParentRoute: () => todayRoute, path: '/' });
const startRoute = createRoute({
  getParentRoute: () => todayRoute,
  path: '/start',
  component: lazyRouteComponent(() => import('#web/one-on-one/StartSheet.tsx'), 'StartSheet'),
});

const schedule = () => import('#web/schedule/sheets.tsx');
const oneOnOneFor = ({ context, params: { id } }: { context: Context; params: { id: string } }) =>
  orNotFound(() => context.queryClient.ensureQueryData(api.oneOnOnes.read.queryOptions({ input: { id } })));
const moveOnTodayRoute = createRoute({
  getParentRoute: () => todayRoute,
  path: '/move/$id',
  loader: oneOnOneFor,
  component: lazyRouteComponent(schedule, 'MoveOnToday'),
});
const skipOnTodayRoute = createRoute({
  getParentRoute: () => todayRoute,
  path: '/skip/$id',
  loader: oneOnOneFor,
  component: lazyRouteComponent(schedule, 'SkipOnToday'),
});
const awayOnTodayRoute = createRoute({ getParentRoute: () => todayRoute, path: '/away', component: lazyRouteComponent(schedule, 'AwayOnToday') });

const oneOnOneRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/one-on-ones/$id',
  loader: oneOnOneFor,
});
const bookRoute = createRoute({
  getParentRoute: () => oneOnOneRoute,
  id: 'book',
  component: lazyRouteComponent(() => import('#web/one-on-one/OneOnOneScreen.tsx'), 'OneOnOneScreen'),
});
const justBook = createRoute({ getParentRoute: () => bookRoute, path: '/' });
const inviteRoute = createRoute({
  getParentRoute: () => bookRoute,
  path: '/invite',
  component: lazyRouteComponent(() => import('#web/invitation/InviteSheet.tsx'), 'InviteSheet'),
});
const changeRoute = createRoute({
  getParentRoute: () => bookRoute,
  path: '/change',
  component: lazyRouteComponent(() => import('#web/one-on-one/ChangeSheet.tsx'), 'ChangeSheet'),
});
const moveRoute = createRoute({ getParentRoute: () => bookRoute, path: '/move', component: lazyRouteComponent(schedule, 'MoveOnBook') });
const skipRoute = createRoute({ getParentRoute: () => bookRoute, path: '/skip', component: lazyRouteComponent(schedule, 'SkipOnBook') });
const awayRoute = createRoute({ getParentRoute: () => bookRoute, path: '/away', component: lazyRouteComponent(schedule, 'AwayOnBook') });
const importRoute = createRoute({
  getParentRoute: () => oneOnOneRoute,
  path: '/import',
  component: lazyRouteComponent(() => import('#web/import/ImportScreen.tsx'), 'ImportScreen'),
});

const trendsRoute = createRoute({
  getParentRoute: () => oneOnOneRoute,
  path: '/trends',
  component: lazyRouteComponent(() => import('#web/trends/TrendsScreen.tsx'), 'TrendsScreen'),
});
const careerRoute = createRoute({
  getParentRoute: () => oneOnOneRoute,
  path: '/career',
  loader: ({ context, params: { id } }) => context.queryClient.ensureQueryData(api.goals.career.queryOptions({ input: { id } })),
  component: lazyRouteComponent(() => import('#web/goals/CareerScreen.tsx'), 'CareerScreen'),
});
const feedbackRoute = createRoute({
  getParentRoute: () => oneOnOneRoute,
  path: '/feedback',
  // Here before the screen is: what is focused on arrival has to be there.
  loader: ({ context, params: { id } }) => context.queryClient.ensureQueryData(api.care.feedback.queryOptions({ input: { id } })),
  component: lazyRouteComponent(() => import('#web/care/FeedbackScreen.tsx'), 'FeedbackScreen'),
});
const storyRoute = createRoute({
  getParentRoute: () => oneOnOneRoute,
  path: '/story',
  loader: ({ context, params: { id } }) => context.queryClient.ensureQueryData(api.story.draft.queryOptions({ input: { id } })),
  component: lazyRouteComponent(() => import('#web/story/StoryScreen.tsx'), 'StoryScreen'),
});

const commitmentsRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/commitments',
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(api.commitments.list.queryOptions()), queryClient.ensureQueryData(api.oneOnOnes.list.queryOptions())]),
  component: lazyRouteComponent(() => import('#web/commitments/CommitmentsScreen.tsx'), 'CommitmentsScreen'),
});
const themesRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/themes',
  loader: ({ context }) => context.queryClient.ensureQueryData(api.themes.list.queryOptions()),
  component: lazyRouteComponent(() => import('#web/themes/ThemesScreen.tsx'), 'ThemesScreen'),
});
const searchRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/search',
  component: lazyRouteComponent(() => import('#web/search/SearchScreen.tsx'), 'SearchScreen'),
});
const overviewRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/overview',
  loader: ({ context }) => context.queryClient.ensureQueryData(api.overview.read.queryOptions()),
  component: lazyRouteComponent(() => import('#web/overview/OverviewScreen.tsx'), 'OverviewScreen'),
});
const inboxRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/inbox',
  component: lazyRouteComponent(() => import('#web/inbox/InboxScreen.tsx'), 'InboxScreen'),
});
const settingsRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  component: lazyRouteComponent(() => import('#web/settings/SettingsScreen.tsx'), 'SettingsScreen'),
});

/** An address that is none looks like one that is not yours: behind the same door, in the same words. */
const elsewhereRoute = createRoute({ getParentRoute: () => signedIn, path: '$', component: NotFound });

const routeTree = root.addChildren([
  doorRoute,
  enterRoute,
  newPasswordRoute,
  confirmRoute,
  invitationRoute,
  signedIn.addChildren([
    todayRoute.addChildren([justToday, startRoute, moveOnTodayRoute, skipOnTodayRoute, awayOnTodayRoute]),
    oneOnOneRoute.addChildren([
      bookRoute.addChildren([justBook, inviteRoute, changeRoute, moveRoute, skipRoute, awayRoute]),
      importRoute,
      trendsRoute,
      careerRoute,
      feedbackRoute,
      storyRoute,
    ]),
    commitmentsRoute,
    themesRoute,
    searchRoute,
    overviewRoute,
    inboxRoute,
    settingsRoute,
    elsewhereRoute,
  ]),
]);

/** An id that is none and an id that is somebody else's: one answer. */
async function orNotFound(load: () => Promise<unknown>): Promise<void> {
  try {
    await load();
  } catch (error) {
    if (hasCode(error, 'NOT_FOUND') || hasCode(error, 'BAD_REQUEST')) throw notFound();
    throw error;
  }
}

export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    // What is fresh enough is TanStack Query's to decide.
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: Opening,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
  interface HistoryState {
    /** The page whose wrap-up is to open. */
    wrapUp?: string;
  }
}
