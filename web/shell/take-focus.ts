/** Puts focus on a field as soon as it is there: pass it as the `ref` of what came in place of the button one pressed. */
export function takeFocus(field: HTMLElement | null): void {
  field?.focus();
}
