import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, atFirst, isUnsaved, markDue, statusOf, type Facts, type Happening } from './kept.ts';

const from = (...happenings: Happening[]): Facts => happenings.reduce(after, atFirst);
const online: Happening[] = [{ is: 'let-in' }, { is: 'opened' }, { is: 'caught-up' }];

describe('what the page says about its words', () => {
  it('is nothing yet, then saved', () => {
    expect(statusOf(atFirst)).toEqual({ is: 'connecting' });
    expect(statusOf(from(...online))).toEqual({ is: 'saved' });
  });

  it('is saved only when the server has answered a mark that covers every change', () => {
    const typing = from(...online, { is: 'changed' }, { is: 'marked', mark: 1 }, { is: 'changed' }, { is: 'durable', mark: 1 });
    expect(statusOf(typing)).toEqual({ is: 'not-saved' });
    expect(markDue(typing)).toBe(2);
    expect(statusOf(after(after(typing, { is: 'marked', mark: 2 }), { is: 'durable', mark: 2 }))).toEqual({ is: 'saved' });
  });

  it('does not take an answer from a line that was lost', () => {
    const again = from(...online, { is: 'changed' }, { is: 'marked', mark: 1 }, { is: 'lost' }, { is: 'let-in' }, { is: 'durable', mark: 1 });
    expect(isUnsaved(again)).toBe(true);
  });

  it('is offline when the line is gone, and tells whether something is unsaved', () => {
    expect(statusOf(from(...online, { is: 'lost' }))).toEqual({ is: 'offline', unsaved: false });
    expect(statusOf(from(...online, { is: 'lost' }, { is: 'changed' }))).toEqual({ is: 'offline', unsaved: true });
  });

  it('asks for nothing before everything from before was sent on this line', () => {
    expect(markDue(from(...online, { is: 'lost' }, { is: 'changed' }, { is: 'let-in' }))).toBeNull();
    expect(markDue(from(...online, { is: 'lost' }, { is: 'changed' }, { is: 'let-in' }, { is: 'caught-up' }))).toBe(1);
  });

  it('says that the page was closed, and takes words along when it is opened again', () => {
    const held = from(...online, { is: 'changed' }, { is: 'ended', why: 'held' });
    expect(statusOf(held)).toEqual({ is: 'held', unsaved: true });
    expect(statusOf([{ is: 'attached-again' } as const, ...online].reduce(after, held))).toEqual({ is: 'not-saved' });
  });

  it('is never saved with a change that is not on disk, whatever happens', () => {
    // A server that keeps order: it has on disk what was sent before a mark that it answers.
    const steps = fc.array(fc.constantFrom('type', 'ask', 'answer', 'lose', 'return', 'late answer'), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (names) => {
        let facts = from(...online);
        let written = 0;
        let onDisk = 0;
        let sent: { mark: number; covers: number }[] = [];
        const earlier: number[] = [];
        let up = true;
        for (const name of names) {
          if (name === 'type') {
            written++;
            facts = after(facts, { is: 'changed' });
          } else if (name === 'ask') {
            const mark = markDue(facts);
            if (mark === null) continue;
            sent.push({ mark, covers: written });
            facts = after(facts, { is: 'marked', mark });
          } else if (name === 'answer' && up) {
            const next = sent.shift();
            if (!next) continue;
            onDisk = next.covers;
            facts = after(facts, { is: 'durable', mark: next.mark });
          } else if (name === 'late answer') {
            for (const mark of earlier) facts = after(facts, { is: 'durable', mark });
          } else if (name === 'lose' && up) {
            up = false;
            earlier.push(...sent.map(({ mark }) => mark));
            sent = [];
            facts = after(facts, { is: 'lost' });
          } else if (name === 'return' && !up) {
            up = true;
            facts = after(after(facts, { is: 'let-in' }), { is: 'caught-up' });
          }
          if (statusOf(facts).is === 'saved') expect(onDisk).toBe(written);
        }
      }),
    );
  });
});
