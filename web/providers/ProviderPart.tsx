import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { hasCode } from '#web/api/sentence-for.ts';
import { Button } from '#web/design/Button.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import { providerProblem, providerSentence } from '#web/providers/provider-problem.ts';
import { ProveAgain } from '#web/settings/ProveAgain.tsx';
import settings from '#web/settings/settings.module.css';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { dayIn, shortDay } from '#web/words/dates.ts';
import { providerWords } from '#web/providers/provider-words.ts';

/** Among one's settings: the provider, where there is one. */
export function ProviderPart() {
  const me = useMe();
  const today = useToday(me.timeZone);
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const search: { provider?: unknown } = useSearch({ strict: false });
  const ways = useQuery(api.providers.ways.queryOptions());
  const link = useMutation(api.providers.link.mutationOptions({ onSuccess: ({ to }) => window.location.assign(to) }));
  const provider = ways.data?.provider ?? null;
  const unlink = useMutation(
    api.providers.unlink.mutationOptions({
      onSuccess: () => {
        announce(providerWords('providers.unlinked', { name: provider?.name ?? '' }));
        return queryClient.invalidateQueries({ queryKey: api.providers.ways.key() });
      },
    }),
  );
  if (!provider) return null;
  const { name, linked } = provider;
  const problem = providerProblem(search.provider);
  const mustProve = hasCode(link.error, 'PROVE_AGAIN') || hasCode(link.error, 'PASSWORD_WRONG');
  return (
    <section className={settings.part}>
      <h2>{name}</h2>
      <p className={settings.text}>
        {linked
          ? providerWords('providers.linked', { when: shortDay(dayIn(linked.at, me.timeZone), today), as: linked.as })
          : providerWords('providers.text', { name })}
      </p>
      <div className={settings.form}>
        {linked && (
          <Button disabled={unlink.isPending} onClick={() => unlink.mutate({})}>
            {providerWords('providers.unlink', { name })}
          </Button>
        )}
        {!linked && !mustProve && (
          <Button disabled={link.isPending} onClick={() => link.mutate({})}>
            {providerWords('providers.link', { name })}
          </Button>
        )}
        <ProveAgain error={link.error} isPending={link.isPending} onPassword={(password) => link.mutate({ password })} />
        {problem && !link.isPending && <Notice>{providerSentence(problem, name)}</Notice>}
        <Problem error={unlink.error ?? (mustProve ? null : link.error)} />
      </div>
    </section>
  );
}
