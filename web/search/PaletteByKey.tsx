import { useEffect, useState, type ComponentType } from 'react';
import { isShortcut } from '#web/shell/shortcut.ts';

type Palette = ComponentType<{ onClose: () => void }>;

/**
 * Ctrl K (Cmd K) opens the palette wherever one is, and closes it again. It is fetched beforehand and held ready, so
 * that the very next key is already taken by it and not by the page below.
 */
export function PaletteByKey() {
  const [isOpen, setOpen] = useState(false);
  const [ready, setReady] = useState<{ Palette: Palette } | null>(null);
  useEffect(() => {
    const fetching = import('./Palette.tsx').then(({ Palette }) => setReady({ Palette }));
    // Without it, Ctrl K does nothing; loading the page anew tries again.
    fetching.catch(() => {});
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isShortcut(event, 'k')) return;
      event.preventDefault();
      // Before the page's own keys, which know nothing of it.
      event.stopPropagation();
      setOpen((wasOpen) => !wasOpen);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  return isOpen && ready && <ready.Palette onClose={() => setOpen(false)} />;
}
