import type { Message } from '#core/messages/message.ts';

const instant = (at: number): string => new Date(at).toISOString();

/**
 * The facts of a message for a webhook: ids, names, times and counts. Words of pages only for whoever chose them. Each
 * field is written out, so that one that is added to a message does not leave unless somebody decides so here.
 */
export function factsOf(message: Message, words: boolean): Record<string, unknown> {
  switch (message.kind) {
    case 'reminder': {
      const { near, startsAt, minutes, counts } = message;
      return { ...meeting(message), near, startsAt: instant(startsAt), minutes, counts, ...(words ? { words: message.words } : {}) };
    }
    case 'prompt':
      return { ...meeting(message), what: message.what, startsAt: instant(message.startsAt) };
    case 'owed': {
      const { day, due, overdue, people } = message;
      return { day, due, overdue, people, ...(words ? { words: message.words } : {}) };
    }
    case 'unheld':
      return { ...meeting(message), startsAt: instant(message.startsAt) };
    case 'digest': {
      const meetings = message.meetings.map(({ oneOnOne, other, startsAt, counts }) => ({ oneOnOne, other, startsAt: instant(startsAt), counts }));
      return { from: message.from, meetings, iOwe: message.iOwe };
    }
    case 'moved':
      return { ...meeting(message), from: instant(message.from), to: instant(message.to) };
    case 'skipped':
      return { ...meeting(message), was: instant(message.was), next: instant(message.next) };
    case 'rhythm':
      return { oneOnOne: message.oneOnOne, other: message.other, next: instant(message.next) };
    case 'away':
      return { oneOnOne: message.oneOnOne, other: message.other, from: message.from, to: message.to };
    case 'recap':
      return { ...meeting(message), day: message.day, ...(words ? { text: message.text } : {}) };
    case 'answered': {
      const { oneOnOne, other, answer, startsAt, proposed } = message;
      return { oneOnOne, other, answer, startsAt: instant(startsAt), proposed: proposed === null ? null : instant(proposed) };
    }
    case 'test':
      return { channel: message.channel };
    default:
      return {};
  }
}

const meeting = ({ oneOnOne, page, other }: { oneOnOne: string; page: string; other: string }) => ({ oneOnOne, page, other });
