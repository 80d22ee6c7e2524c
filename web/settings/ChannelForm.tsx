import { useEffect, useRef, useState, type FormEvent } from 'react';
import { channelKinds, type ChannelKind } from '#core/messages/channel.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { Segmented } from '#web/design/Segmented.tsx';
import { addressFault } from './address-fault.ts';
import { channelsWords } from './channels-words.ts';
import styles from './channels.module.css';

type Filled = { kind: ChannelKind; name: string; address: string };

type ChannelFormProps = {
  /** The one that is changed; without it, a new one is described. */
  channel?: { kind: ChannelKind; name: string };
  error: unknown;
  isPending: boolean;
  onSubmit: (filled: Filled) => void;
  onCancel: () => void;
};

const kinds = channelKinds.map((value) => ({ value, label: channelsWords(`channels.kind.${value}`) }));

/** Where a channel is, what it is called, and its address, with where that is to be found. */
export function ChannelForm({ channel, error, isPending, onSubmit, onCancel }: ChannelFormProps) {
  const [kind, setKind] = useState<ChannelKind>(channel?.kind ?? 'slack');
  // Until somebody writes another, it is called what it is.
  const [written, setWritten] = useState(channel?.name);
  const [address, setAddress] = useState('');
  const name = written ?? channelsWords(`channels.kind.${kind}`);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement>('input:checked, input[type=text]');
    first?.focus();
    first?.select();
  }, []);
  const fault = addressFault(error);
  const addressField = useRef<HTMLInputElement>(null);
  // What is wrong with it is read out with it.
  useEffect(() => {
    if (addressFault(error)) addressField.current?.focus();
  }, [error]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit({ kind, name, address });
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      {!channel && <Segmented label={channelsWords('channels.kind')} options={kinds} value={kind} onChange={setKind} />}
      <Field
        type="text"
        label={channelsWords('channels.name')}
        hint={channelsWords('channels.name.hint')}
        autoComplete="off"
        required
        maxLength={60}
        pattern=".*\S.*"
        value={name}
        onChange={(event) => setWritten(event.target.value)}
      />
      <Field
        ref={addressField}
        type="text"
        inputMode="url"
        label={channelsWords('channels.address')}
        hint={channel ? channelsWords('channels.address.kept') : channelsWords(`channels.where.${kind}`)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required={!channel}
        problem={fault && channelsWords(`channels.fault.${fault}`)}
        maxLength={2000}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      {!fault && <Problem error={error} />}
      <div className={styles.verbs}>
        <Button type="submit" look="primary" disabled={isPending}>
          {channelsWords(channel ? 'channels.change.submit' : 'channels.add.submit')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {channelsWords('channels.add.cancel')}
        </Button>
      </div>
    </form>
  );
}
