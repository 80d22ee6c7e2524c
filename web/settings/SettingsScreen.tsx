import { useNavigate } from '@tanstack/react-router';
import { useSignOut } from '#web/account/use-sign-out.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { NudgesPart } from '#web/nudges/NudgesPart.tsx';
import { CalendarPart } from '#web/settings/CalendarPart.tsx';
import { NoticesPart } from '#web/settings/NoticesPart.tsx';
import { ChannelsPart } from '#web/settings/ChannelsPart.tsx';
import { PasskeysPart } from '#web/passkeys/PasskeysPart.tsx';
import { ProviderPart } from '#web/providers/ProviderPart.tsx';
import { AddressPart } from '#web/settings/AddressPart.tsx';
import { PasswordPart } from '#web/settings/PasswordPart.tsx';
import { SecondFactorPart } from '#web/settings/SecondFactorPart.tsx';
import { SessionsPart } from '#web/settings/SessionsPart.tsx';
import { YouPart } from '#web/settings/YouPart.tsx';
import { Heading, Screen } from '#web/shell/Screen.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { words } from '#web/words/words.ts';
import styles from './settings.module.css';

/** Name, time zone, password, and where one is signed in. */
export function SettingsScreen() {
  const me = useMe();
  const navigate = useNavigate();
  const signOut = useSignOut(() => navigate({ to: '/door' }));
  return (
    <Screen title={words('settings.title')}>
      <div className={styles.top}>
        <div>
          <Heading>{words('settings.title')}</Heading>
          <p className={styles.text}>{words('settings.signed-in-as', { email: me.email })}</p>
        </div>
        <Button onClick={() => signOut.mutate({})}>{words('settings.sign-out')}</Button>
      </div>
      <Problem error={signOut.error} />
      <YouPart me={me} />
      <AddressPart me={me} />
      <PasswordPart email={me.email} />
      <SecondFactorPart />
      <PasskeysPart />
      <ProviderPart />
      <SessionsPart />
      <NoticesPart />
      <CalendarPart me={me} />
      <ChannelsPart />
      <NudgesPart />
    </Screen>
  );
}
