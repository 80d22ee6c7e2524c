import { client } from '#web/api/client.ts';
import type { Notices } from './notices.ts';
import type { OpenDocument } from './open-document.ts';

/** Longer than any reconnect: whoever is offline that long finds the sentence, and a way to try again. */
const patienceMs = 20_000;

/**
 * The other closed the page while words written here were not on disk yet. They are added to it as an amendment,
 * without a question: nothing is lost, and what was closed stays as it was closed.
 */
export async function amendWhatIsLeft(document: OpenDocument, oneOnOneId: string, notices: Notices): Promise<void> {
  const page = document.id;
  notices.say({ page, oneOnOneId, is: 'amending' });
  try {
    const { amendments } = await client.pages.amend({ id: page });
    document.attachAgain();
    await saved(document);
    const open = amendments.findLast(({ finishedAt }) => finishedAt === null);
    // An amendment the other is at was not opened here, and is not ended here.
    if (open?.by === document.writer) await client.pages.finishAmendment({ id: page });
    notices.say({ page, oneOnOneId, is: 'amended' });
  } catch {
    // Whatever it was, the words are still here, and the sentence says so.
    notices.say({ page, oneOnOneId, is: 'failed' });
  }
}

function saved(document: OpenDocument): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = document.subscribe(() => look());
    const tooLong = setTimeout(() => end(() => reject(new Error('not saved in time'))), patienceMs);
    const end = (then: () => void) => {
      stop();
      clearTimeout(tooLong);
      then();
    };
    const look = () => {
      if (document.ended) end(() => reject(new Error(document.ended ?? 'ended')));
      else if (!document.unsaved) end(resolve);
    };
    look();
  });
}
