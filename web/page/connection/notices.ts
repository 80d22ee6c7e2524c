/** What became of words that were written on a page which the other closed meanwhile. */
export type Notice = { page: string; oneOnOneId: string; is: 'amending' | 'amended' | 'failed' };

/** Notices of this tab, one for each page. They outlive the page they are about, which is not on screen any more. */
export class Notices {
  #all: readonly Notice[] = [];
  readonly #listeners = new Set<() => void>();

  readonly all = (): readonly Notice[] => this.#all;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  say(notice: Notice): void {
    this.#set([...this.#all.filter(({ page }) => page !== notice.page), notice]);
  }

  dismiss(page: string): void {
    this.#set(this.#all.filter((notice) => notice.page !== page));
  }

  #set(all: readonly Notice[]): void {
    this.#all = all;
    for (const listener of this.#listeners) listener();
  }
}
