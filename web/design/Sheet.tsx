import { Dialog } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { words } from '#web/words/words.ts';
import styles from './sheet.module.css';

type SheetProps = {
  title: string;
  /** A sentence below the title. */
  text?: ReactNode;
  open?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** A sheet of paper over the page: keeps focus inside, closes by Escape, gives focus back. */
export function Sheet({ title, text, open = true, onClose, children }: SheetProps) {
  const [before] = useState(() => document.activeElement);
  return (
    <Dialog.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.veil}>
          <Dialog.Content
            className={styles.sheet}
            {...(text ? {} : { 'aria-describedby': undefined })}
            onCloseAutoFocus={(event) => {
              // A sheet has no button of its own that opens it. Where focus has gone on already, it stays.
              event.preventDefault();
              if (document.activeElement === document.body && before instanceof HTMLElement) before.focus({ preventScroll: true });
            }}
          >
            <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            {text && <Dialog.Description className={styles.text}>{text}</Dialog.Description>}
            {children}
            {/* Last, so that focus begins with what the sheet is for. */}
            <Dialog.Close className={styles.close} aria-label={words('shell.close')}>
              <span aria-hidden="true">×</span>
            </Dialog.Close>
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The foot of a sheet: what can be done with it, the main thing last. */
export function SheetFoot({ children }: { children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>;
}
