import type { ComponentProps } from 'react';
import styles from './button.module.css';

type Looks = {
  /** `primary`: the one thing this screen is for. `quiet`: a word that can be pressed. */
  look?: 'primary' | 'plain' | 'quiet' | undefined;
};

export function Button({ look = 'plain', type = 'button', className, ...rest }: ComponentProps<'button'> & Looks) {
  return <button type={type} className={buttonClass(look, className)} {...rest} />;
}

/** The look of a button, for a link that leads somewhere. */
export function buttonClass(look: Looks['look'] = 'plain', more?: string): string {
  return [styles.button, styles[look], more].filter(Boolean).join(' ');
}
