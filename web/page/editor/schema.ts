import { Schema, type NodeSpec } from '@tiptap/pm/model';
import { bulletAttributes, nodes, sectionAttributes } from '#document/shape.ts';

/**
 * Absent and default are the same here (null), so that typing into a line writes its letters and nothing else:
 * a default that is written could win over what the other has just chosen.
 */
const absent = (names: readonly string[]): NonNullable<NodeSpec['attrs']> =>
  Object.fromEntries(names.map((name) => [name, { default: null }]));

/**
 * The page as the editor knows it: sections of flat bullets of plain text. `*` and never `+`, since two concurrent
 * deletions would otherwise remove a whole section; no marks, since the text is plain.
 */
export const pageSchema = new Schema({
  topNode: 'doc',
  nodes: {
    doc: { content: `${nodes.section}*` },
    [nodes.section]: {
      content: `${nodes.bullet}*`,
      attrs: absent(sectionAttributes),
      isolating: true,
      defining: true,
      selectable: false,
      parseDOM: [{ tag: 'section', contentElement: 'ul' }],
      toDOM: () => ['section', ['ul', 0]],
    },
    [nodes.bullet]: {
      content: 'text*',
      marks: '',
      attrs: absent(bulletAttributes),
      defining: true,
      selectable: false,
      parseDOM: [{ tag: 'li' }],
      // What is copied: enough for a paste to make the same kind of bullet of it, and nothing about who or when.
      toDOM: ({ attrs }) => [
        'li',
        {
          'data-kind': attrs['kind'],
          'data-indent': attrs['indent'],
          'data-checked': attrs['state'] === 'done' ? 'true' : null,
        },
        0,
      ],
    },
    text: {},
  },
});
