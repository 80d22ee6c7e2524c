import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { DoorScreen } from '#web/account/DoorScreen.tsx';
import { SecondStep } from '#web/account/SecondStep.tsx';
import { useEntering } from '#web/account/use-entering.ts';
import { useToken } from '#web/account/use-token.ts';
import { signInWords } from '#web/account/sign-in-words.ts';
import { api } from '#web/api/client.ts';
import { Button, buttonClass } from '#web/design/Button.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import { Heading } from '#web/shell/Screen.tsx';
import { words } from '#web/words/words.ts';
import styles from './door.module.css';

/** Where a link to sign in leads. It takes one press: programs that look at links in mails open them, but press nothing. */
export function EnterScreen() {
  const token = useToken();
  const [second, setSecond] = useState<string>();
  const { data: door } = useSuspenseQuery(api.account.door.queryOptions({ staleTime: Infinity }));
  const navigate = useNavigate();
  const router = useRouter();
  const goIn = async () => {
    await router.invalidate();
    await navigate({ to: '/', replace: true });
  };
  const onSuccess = useEntering(goIn, setSecond);
  const enter = useMutation(api.signIn.byLink.mutationOptions({ onSuccess }));
  const elsewhere = (
    <Link to="/door" className={buttonClass(enter.error ? 'plain' : 'quiet')}>
      {signInWords('sign-in.otherwise')}
    </Link>
  );
  if (second !== undefined) {
    return (
      <DoorScreen title={signInWords('sign-in.second.title')}>
        <SecondStep token={second} onEntered={goIn} onStartAgain={() => void navigate({ to: '/door' })} />
      </DoorScreen>
    );
  }
  return (
    <DoorScreen title={words('account.sign-in.title')}>
      <div className={styles.said}>
        <Heading>{words('account.sign-in.title')}</Heading>
        <p className={styles.text}>{signInWords(token === '' ? 'sign-in.no-token' : 'sign-in.enter.text')}</p>
        {token !== '' && door.me && <Notice>{signInWords('sign-in.enter.instead', { name: door.me.name })}</Notice>}
        <Problem error={enter.error} />
        <div className={styles.foot}>
          {token !== '' && !enter.error && (
            <Button look="primary" disabled={enter.isPending} onClick={() => enter.mutate({ token })}>
              {signInWords('sign-in.enter.submit')}
            </Button>
          )}
          {elsewhere}
        </div>
      </div>
    </DoorScreen>
  );
}
