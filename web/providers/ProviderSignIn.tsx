import { buttonClass } from '#web/design/Button.tsx';
import { deviceZone } from '#web/words/zones.ts';
import { providerWords } from '#web/providers/provider-words.ts';

/** Leads to the provider. A whole navigation: nothing of this page goes along. */
export function ProviderSignIn({ name, next }: { name: string; next: string }) {
  const query = new URLSearchParams({ next, zone: deviceZone() });
  return (
    <a className={buttonClass()} href={`/sign-in/provider?${query}`}>
      {providerWords('providers.sign-in', { name })}
    </a>
  );
}
