/** Puts focus on a place without scrolling, unless a sheet or the palette has it: what one types there stays there. */
export function giveFocus(place: HTMLElement | null | undefined): void {
  if (!document.querySelector('[role=dialog]')) place?.focus({ preventScroll: true });
}
