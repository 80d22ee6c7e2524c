import { Dialog } from 'radix-ui';
import hidden from '#web/design/hidden.module.css';
import { words } from '#web/words/words.ts';
import styles from './capture.module.css';
import { CaptureBar } from './CaptureBar.tsx';

type CaptureSheetProps = { home: string | null; onClose: () => void };

/** The capture bar over whatever is on the screen. Takes one line after another; Escape, or Enter on an empty one, closes it. */
export function CaptureSheet({ home, onClose }: CaptureSheetProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.veil}>
          <Dialog.Content
            className={styles.sheet}
            aria-describedby={undefined}
            onEscapeKeyDown={(event) => {
              // The first Escape sends the names away.
              if (document.querySelector('[data-capture-offers]')) event.preventDefault();
            }}
          >
            <Dialog.Title className={hidden.hidden}>{words('bullets.sheet')}</Dialog.Title>
            <CaptureBar home={home} onLeave={onClose} />
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
