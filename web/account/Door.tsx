import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { AccountForms } from '#web/account/AccountForms.tsx';
import { DoorScreen } from '#web/account/DoorScreen.tsx';
import { signInWords } from '#web/account/sign-in-words.ts';
import { api } from '#web/api/client.ts';
import { Notice } from '#web/design/Notice.tsx';
import { providerProblem, providerSentence } from '#web/providers/provider-problem.ts';
import { Opening } from '#web/shell/Opening.tsx';
import { words } from '#web/words/words.ts';

const route = getRouteApi('/door');

/** Where one comes in: the first account, signing in, or an account where sign-up is open. */
export function Door() {
  const { next, provider, step } = route.useSearch();
  const { data: door } = useSuspenseQuery(api.account.door.queryOptions({ staleTime: Infinity }));
  // Whoever comes back from the provider has done the first step already.
  const second = useQuery(api.providers.secondStep.queryOptions({ enabled: step === 'second', gcTime: 0, retry: false }));
  const problem = providerProblem(provider);
  const navigate = useNavigate();
  const router = useRouter();
  const enter = async () => {
    await router.invalidate();
    await navigate({ href: next ?? '/', replace: true });
  };
  return (
    <DoorScreen title={words('account.sign-in.title')}>
      {problem && <Notice>{providerSentence(problem, door.ways.provider ?? '')}</Notice>}
      {next && !problem && step === undefined && <Notice>{words('account.returning')}</Notice>}
      {second.data?.secondFactor === null && <Notice>{signInWords('sign-in.second.over')}</Notice>}
      {second.isLoading ? <Opening /> : <AccountForms onEntered={enter} secondStep={second.data?.secondFactor ?? undefined} />}
    </DoorScreen>
  );
}
