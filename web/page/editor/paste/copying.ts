import type { Fragment, Node, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { nodes } from '#document/shape.ts';
import { readBullet } from '../bullet/read-bullet.ts';

/** What is copied reads as Markdown wherever plain text is pasted. A piece of one line is copied as it stands. */
export const copying = new Plugin({
  props: { clipboardTextSerializer: (slice: Slice) => markdownOf(slice.content) },
});

/** Bullets as Markdown; the words alone where there is but one bullet. */
export function markdownOf(content: Fragment): string {
  const bullets: Node[] = [];
  content.descendants((node) => {
    if (node.type.name === nodes.bullet) bullets.push(node);
    return node.type.name !== nodes.bullet;
  });
  const [first] = bullets;
  if (!first) return content.textBetween(0, content.size);
  return bullets.length === 1 ? first.textContent : bullets.map(markdownLine).join('\n');
}

function markdownLine(bullet: Node): string {
  const { kind, state, indent } = readBullet(bullet);
  const box = kind === 'action' ? `[${state === 'open' ? ' ' : 'x'}] ` : '';
  return `${'  '.repeat(indent)}- ${box}${bullet.textContent}`;
}
