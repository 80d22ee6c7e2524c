import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import type { BookEntry, Me, OneOnOne } from '#web/api/shapes.ts';
import { openAmendment } from '#web/book/Amendments.tsx';
import { PageView } from '#web/book/PageView.tsx';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { NoteField } from '#web/notes/NoteField.tsx';
import { AmendedPage } from '#web/one-on-one/Live.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { words } from '#web/words/words.ts';
import styles from './book.module.css';

type OpenPageProps = { entry: BookEntry; oneOnOne: OneOnOne; me: Me };

/** All of a past page: to read, or, once reopened, to write on. */
export function OpenPage({ entry, oneOnOne, me }: OpenPageProps) {
  const { id } = entry;
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const read = useQuery(api.pages.read.queryOptions({ input: { id } }));
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: api.pages.key() });
  const amend = useMutation(api.pages.amend.mutationOptions({ onSuccess }));
  const finish = useMutation(
    api.pages.finishAmendment.mutationOptions({
      onSuccess: async () => {
        await onSuccess();
        announce(words('book.amend.finished'));
      },
    }),
  );
  if (openAmendment(entry)) {
    return (
      <div className={styles.open}>
        <AmendedPage pageId={id} oneOnOne={oneOnOne} me={me} />
        <Problem error={finish.error} />
        <Button look="primary" disabled={finish.isPending} onClick={() => finish.mutate({ id })}>
          {words('book.amend.finish')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.open}>
      {read.isLoading && <p className={styles.faint}>{words('book.reading')}</p>}
      <Problem error={read.error ?? amend.error} />
      {read.data && (
        <>
          <PageView read={read.data} oneOnOne={oneOnOne} me={me} />
          <NoteField
            oneOnOneId={oneOnOne.id}
            pageId={id}
            label={words('notes.beside.past')}
            placeholder={words('notes.beside.hint')}
          />
          {entry.state === 'held' && (
            <Button disabled={amend.isPending} onClick={() => amend.mutate({ id })}>
              {words('book.amend')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
