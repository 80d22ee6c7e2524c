/**
 * The slope of a row of values, by step: the median of the slopes of all pairs (Theil, 1950; Sen, 1968), so that one
 * odd value does not tilt it. 0 for fewer than two.
 */
export function slopeOf(values: readonly number[]): number {
  const slopes = values.flatMap((from, at) => values.slice(at + 1).map((to, beyond) => (to - from) / (beyond + 1)));
  return medianOf(slopes);
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 0 ? (low + high) / 2 : high;
}
