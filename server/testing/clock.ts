/** A clock that a test sets. Until it does, it shows the time there is. */
export function clockOf() {
  let set: Date | null = null;
  return {
    now: () => (set === null ? new Date() : new Date(set)),
    /** Stops the clock at an instant. */
    set: (instant: Date | string) => void (set = new Date(instant)),
    /** Moves a clock that was set. */
    pass: (minutes: number) => void (set = new Date((set ?? new Date()).getTime() + minutes * 60_000)),
  };
}
