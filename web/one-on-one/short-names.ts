type Named = { id: string; name: string };

/** What people are called among several, by id: the first name, or the whole one where two share the first. */
export function shortNames(people: readonly Named[]): Map<string, string> {
  const counts = Map.groupBy(people, ({ name }) => first(name));
  return new Map(people.map(({ id, name }) => [id, counts.get(first(name))?.length === 1 ? first(name) : name]));
}

function first(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
