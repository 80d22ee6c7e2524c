import type { Notice } from '#core/messages/choices.ts';
import type { Message } from '#core/messages/message.ts';

/** Which switch turns a message off; null for those that are no notices: invitations, the calendar, and signing in. */
export function noticeOf(message: Message): Notice | null {
  switch (message.kind) {
    case 'reminder':
      return message.near;
    case 'prompt':
      return message.what;
    case 'owed':
    case 'unheld':
    case 'digest':
    case 'recap':
      return message.kind;
    case 'moved':
    case 'skipped':
    case 'rhythm':
    case 'away':
    case 'answered':
      return 'changes';
    default:
      return null;
  }
}
