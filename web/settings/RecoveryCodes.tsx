import { useEffect, useRef, useState } from 'react';
import { signInWords } from '#web/account/sign-in-words.ts';
import { Button } from '#web/design/Button.tsx';
import factor from './factor.module.css';
import styles from './settings.module.css';

/** Recovery codes, the one time they are shown. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      setCopied('yes');
    } catch {
      setCopied('no');
    }
  };
  return (
    <div className={styles.form}>
      <h3 ref={heading} tabIndex={-1} className={factor.heading}>
        {signInWords('sign-in.factor.codes')}
      </h3>
      <p className={styles.text}>{signInWords('sign-in.factor.keep')}</p>
      <ul className={factor.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles.presses}>
        <Button look="primary" onClick={onKept}>
          {signInWords('sign-in.factor.kept')}
        </Button>
        <Button onClick={() => void copy()}>{signInWords('sign-in.factor.copy')}</Button>
        <span role="status">{copied && signInWords(copied === 'yes' ? 'sign-in.factor.copied' : 'sign-in.factor.not-copied')}</span>
      </div>
    </div>
  );
}
