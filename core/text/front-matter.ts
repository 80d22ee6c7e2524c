/** Longer front matter is hardly front matter: then the first `---` is a rule. */
const longestFrontMatter = 100;

/** Gives how many lines at the top of a note are YAML front matter. */
export function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0;
  const end = lines.slice(1, longestFrontMatter).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line));
  const body = lines.slice(1, end + 1);
  const isYaml =
    end >= 0 && body.every((line) => line.trim() === '' || /^(?:[\w-]+:|\s*-\s|\s+|#)/.test(line));
  return isYaml ? end + 2 : 0;
}

/** Gives what the front matter says under `date:`, and the line it stands on from 1; null without one. */
export function frontMatterDate(lines: readonly string[]): { raw: string; line: number } | null {
  for (let at = 1; at < frontMatterEnd(lines) - 1; at += 1) {
    const [, raw] = /^(?:date|day|datum|fecha):\s*["']?([^"']+)/i.exec(lines[at] ?? '') ?? [];
    if (raw !== undefined) return { raw: raw.trim(), line: at + 1 };
  }
  return null;
}
