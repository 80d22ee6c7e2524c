import { useEffect, useRef, useState, type TextareaHTMLAttributes } from 'react';
import { limits } from '#document/limits.ts';
import { caretAfter, changeBetween } from './change.ts';
import type { SharedLine } from './shared-line.ts';
import styles from './line-field.module.css';

type LineFieldProps = {
  line: SharedLine;
  label: string;
  /** Longest text, in UTF-16 units. */
  longest?: number;
} & Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, 'placeholder' | 'readOnly' | 'className' | 'autoFocus' | 'aria-describedby'>;

/**
 * A field over a shared text. It is as high as its words. What the other (or another tab) writes appears while one
 * types, and the caret stays with the letters it stood between.
 */
export function LineField({ line, label, longest = limits.line, className = '', ...rest }: LineFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(line.read);
  const shown = useRef(text);
  const composing = useRef(false);

  useEffect(() => {
    const show = (caretOf: (caret: number) => number) => {
      const next = line.read();
      const element = field.current;
      // In the middle of composing a letter the field is the keyboard's; what came meanwhile is merged after it.
      if (!element || composing.current) return;
      const [start, end] = [caretOf(element.selectionStart), caretOf(element.selectionEnd)];
      shown.current = next;
      setText(next);
      if (element.value === next) return;
      element.value = next;
      if (document.activeElement === element) element.setSelectionRange(start, end);
    };
    show((caret) => caret);
    return line.observe((delta) => show((caret) => (delta ? caretAfter(delta, caret) : caret)));
  }, [line]);

  const write = () => {
    const element = field.current;
    if (!element) return;
    const change = changeBetween(shown.current, element.value, element.selectionStart);
    if (change) line.edit(change);
    // Where something came in while composing, the text now differs from what the field says.
    const merged = line.read();
    shown.current = merged;
    if (element.value !== merged) element.value = merged;
    setText(merged);
  };

  return (
    <span className={styles['grows']} data-text={`${text} `}>
      <textarea
        ref={field}
        rows={1}
        aria-label={label}
        defaultValue={text}
        maxLength={longest}
        className={`${styles['field']} ${className}`}
        onChange={() => !composing.current && write()}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={() => {
          composing.current = false;
          write();
        }}
        {...rest}
      />
    </span>
  );
}
