/** How measurements spread: nearest-rank percentiles. All null where nothing was measured. */
export function spread<Name extends `p${number}`>(measured: readonly number[], ...names: Name[]): Record<Name, number | null> {
  const ordered = measured.toSorted((one, other) => one - other);
  const figures = names.map((name) => {
    const share = Number(name.slice(1)) / 100;
    return [name, ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)] ?? null];
  });
  // One entry for each name, which Object.fromEntries cannot know.
  return Object.fromEntries(figures) as Record<Name, number | null>;
}
