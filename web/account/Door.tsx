import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { AccountForms } from '#web/account/AccountForms.tsx';
import { api } from '#web/api/client.ts';
import { Notice } from '#web/design/Notice.tsx';
import { providerProblem, providerSentence } from '#web/providers/provider-problem.ts';
import { Brand } from '#web/shell/Brand.tsx';
import { Screen } from '#web/shell/Screen.tsx';
import { words } from '#web/words/words.ts';
import styles from './door.module.css';

const route = getRouteApi('/door');

/** Where one comes in: the first account, signing in, or an account where sign-up is open. */
export function Door() {
  const { next, provider } = route.useSearch();
  const { data: door } = useSuspenseQuery(api.account.door.queryOptions({ staleTime: Infinity }));
  const problem = providerProblem(provider);
  const navigate = useNavigate();
  const router = useRouter();
  const enter = async () => {
    await router.invalidate();
    await navigate({ href: next ?? '/', replace: true });
  };
  return (
    <div className={styles.door}>
      <header>
        <Brand />
      </header>
      <Screen title={words('account.sign-in.title')}>
        {problem && <Notice>{providerSentence(problem, door.ways.provider ?? '')}</Notice>}
        {next && !problem && <Notice>{words('account.returning')}</Notice>}
        <AccountForms onEntered={enter} />
      </Screen>
    </div>
  );
}
