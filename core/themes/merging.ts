/** What a person said of two themes: that they are the same (`from` counts as `into` from then on), or that they are two. By their keys. */
export type ThemeVerdict = { from: string; into: string; same: boolean };

/** The theme each key counts as. Of verdicts that go round in a circle the later one is passed over. */
export function mergedInto(verdicts: readonly ThemeVerdict[]): (key: string) => string {
  const into = new Map<string, string>();
  const endOf = (key: string): string => {
    const next = into.get(key);
    return next === undefined ? key : endOf(next);
  };
  for (const { from, into: target, same } of verdicts) {
    if (same && endOf(target) !== from && !into.has(from)) into.set(from, target);
  }
  return endOf;
}
