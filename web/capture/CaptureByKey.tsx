import { useMatch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { onCaptureAsked } from '#web/shell/ask-for-capture.ts';
import { isShortcut } from '#web/shell/shortcut.ts';
import type { CaptureSheet } from './CaptureSheet.tsx';

// On its way as soon as this file is, and not `lazy`: what is typed right after the keys must land in its line, and
// not on the page below.
const loading = import('./CaptureSheet.tsx');

/** Ctrl J (Cmd J) leads to the capture bar wherever one is: to the one on the screen, or to one on a sheet. */
export function CaptureByKey() {
  const [isOpen, setOpen] = useState(false);
  const [Sheet, setSheet] = useState<typeof CaptureSheet | null>(null);
  const room = useMatch({ from: '/signed-in/one-on-ones/$id', shouldThrow: false });
  useEffect(() => void loading.then((module) => setSheet(() => module.CaptureSheet)), []);
  useEffect(() => {
    const lead = () => {
      const sheet = [...document.querySelectorAll('[role=dialog]')].at(-1);
      const field = (sheet ?? document).querySelector<HTMLElement>('[data-capture]');
      if (field) field.focus();
      else setOpen(true);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isShortcut(event, 'j')) return;
      event.preventDefault();
      // Before the page's own keys, which know nothing of it.
      event.stopPropagation();
      lead();
    };
    const noLongerAsked = onCaptureAsked(lead);
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      noLongerAsked();
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, []);
  return isOpen && Sheet ? <Sheet home={room?.params.id ?? null} onClose={() => setOpen(false)} /> : null;
}
