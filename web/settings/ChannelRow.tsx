import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ChannelProblem } from '#core/messages/channel.ts';
import type { Channel } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { dayAndTime } from '#web/words/dates.ts';
import { ChannelForm } from './ChannelForm.tsx';
import { channelsWords } from './channels-words.ts';
import styles from './channels.module.css';
import { ChannelSecret } from './ChannelSecret.tsx';
import { useChannelVerbs } from './use-channel-verbs.ts';

/** One chat or webhook: whether things arrive there, and what can be done with it. */
export function ChannelRow({ channel, onRemove }: { channel: Channel; onRemove: () => void }) {
  const { id, kind, name, host, state } = channel;
  const { change, test, enable, rollSecret } = useChannelVerbs();
  const [changing, setChanging] = useState(false);
  const firstVerb = useRef<HTMLButtonElement>(null);
  const how = useHowItGoes(channel);
  const toVerbs = () => {
    // What had the focus goes; there is something to take it by then.
    flushSync(() => setChanging(false));
    change.reset();
    rollSecret.reset();
    firstVerb.current?.focus();
  };
  if (changing) {
    return (
      <li>
        <ChannelForm
          channel={{ kind, name }}
          error={change.error}
          isPending={change.isPending}
          onCancel={toVerbs}
          onSubmit={(filled) => change.mutate({ id, name: filled.name, ...(filled.address === '' ? {} : { address: filled.address }) }, { onSuccess: toVerbs })}
        />
      </li>
    );
  }
  return (
    <li>
      <p className={styles.name}>
        <span>{name}</span> <small>{channelsWords('channels.kind.host', { kind: channelsWords(`channels.kind.${kind}`), host })}</small>
      </p>
      <p role="status" className={styles.how}>
        {test.isPending ? channelsWords('channels.test.sending') : test.data ? channelsWords(outcomeOf(test.data.sent)) : how}
      </p>
      <Problem error={test.error ?? enable.error ?? rollSecret.error} />
      {rollSecret.data && <ChannelSecret key={rollSecret.data.secret} name={name} secret={rollSecret.data.secret} onClose={toVerbs} />}
      <div className={styles.verbs}>
        {/* Not disabled meanwhile: that would take the focus away. */}
        <Button ref={firstVerb} aria-label={channelsWords('channels.test.as', { name })} onClick={() => !test.isPending && test.mutate({ id })}>
          {channelsWords('channels.test')}
        </Button>
        {state === 'off' && (
          <Button
            aria-label={channelsWords('channels.enable.as', { name })}
            disabled={enable.isPending}
            onClick={() => {
              test.reset();
              enable.mutate({ id }, { onSuccess: () => firstVerb.current?.focus() });
            }}
          >
            {channelsWords('channels.enable')}
          </Button>
        )}
        <Button look="quiet" aria-label={channelsWords('channels.change.as', { name })} onClick={() => setChanging(true)}>
          {channelsWords('channels.change')}
        </Button>
        {kind === 'webhook' && (
          <Button look="quiet" aria-label={channelsWords('channels.secret.new.as', { name })} disabled={rollSecret.isPending} onClick={() => rollSecret.mutate({ id })}>
            {channelsWords('channels.secret.new')}
          </Button>
        )}
        <Button look="quiet" aria-label={channelsWords('channels.remove.as', { name })} onClick={onRemove}>
          {channelsWords('channels.remove')}
        </Button>
      </div>
    </li>
  );
}

const outcomeOf = (sent: 'sent' | ChannelProblem) => sent === 'sent' ? ('channels.test.sent' as const) : (`channels.problem.${sent}` as const);

/** How things went last, in a sentence. */
function useHowItGoes({ state, lastSuccess, lastFailure }: Channel): string {
  const { timeZone } = useMe();
  const today = useToday(timeZone);
  if (state !== 'working' && lastFailure) {
    const problem = channelsWords(`channels.problem.${lastFailure.problem}`);
    return state === 'off' ? channelsWords('channels.off', { problem }) : channelsWords('channels.failed', { when: dayAndTime(lastFailure.at, timeZone, today), problem });
  }
  return lastSuccess === null ? channelsWords('channels.never') : channelsWords('channels.last', { when: dayAndTime(lastSuccess, timeZone, today) });
}
