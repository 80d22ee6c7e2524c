const asked = 'rapport:capture';

/** Asks for the capture bar, as Ctrl J does. */
export function askForCapture(): void {
  window.dispatchEvent(new Event(asked));
}

/** Hears of it; gives what ends the hearing. */
export function onCaptureAsked(lead: () => void): () => void {
  window.addEventListener(asked, lead);
  return () => window.removeEventListener(asked, lead);
}
