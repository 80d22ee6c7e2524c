import { kindBeginning, type StoryItem } from '#core/story/draft.ts';
import { storyInMarkdown, type WrittenStory } from '#core/story/write-story.ts';
import type { Pair } from '#web/page/people.ts';
import { sourceOf } from '#web/story/source-of.ts';
import { storyWords } from '#web/story/words.ts';

/** What was chosen of a story, in its order, as Markdown. */
export function markdownOf(title: string, items: readonly StoryItem[], pair: Pair): string {
  const chosen = items.filter((item) => item.chosen);
  const parts: WrittenStory['parts'] = [];
  for (const [place, item] of chosen.entries()) {
    const begins = kindBeginning(chosen, place);
    if (begins || parts.length === 0) parts.push({ heading: begins && storyWords(`story.kind.${begins}`), lines: [] });
    parts.at(-1)?.lines.push(
      'line' in item ? { text: lineText(item.line), source: sourceOf(item.line, pair) } : { text: item.sentence, source: null },
    );
  }
  return storyInMarkdown({ title, parts });
}

function lineText({ goal, text }: Extract<StoryItem, { line: unknown }>['line']): string {
  return goal ? `${storyWords(`story.goal.${goal}`)} ${text}` : text;
}
