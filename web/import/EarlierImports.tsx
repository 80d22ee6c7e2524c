import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#web/api/client.ts';
import type { Me } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import { Sheet, SheetFoot } from '#web/design/Sheet.tsx';
import { useToday } from '#web/shell/use-now.ts';
import { dayAndTime } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import { importWords } from './words.ts';
import styles from './import.module.css';

/** What was brought along before. Each can be taken out again, whole. */
export function EarlierImports({ id, me }: { id: string; me: Me }) {
  const queryClient = useQueryClient();
  const { data: earlier = [], error } = useQuery(api.imports.list.queryOptions({ input: { id } }));
  const today = useToday(me.timeZone);
  const [asked, setAsked] = useState<(typeof earlier)[number]>();
  const undo = useMutation(
    api.imports.undo.mutationOptions({
      onSuccess: async () => {
        setAsked(undefined);
        await Promise.all(
          [api.pages.key(), api.imports.key(), api.oneOnOnes.key()].map((queryKey) =>
            queryClient.invalidateQueries({ queryKey }),
          ),
        );
      },
    }),
  );
  if (earlier.length === 0 && !undo.data) return <Problem error={error} />;
  return (
    <section className={styles.earlier}>
      <h2>{importWords('import.earlier')}</h2>
      {undo.data && <Notice>{importWords('import.undone', { count: undo.data.removed })}</Notice>}
      <ul>
        {earlier.map((each) => (
          <li key={each.id}>
            <span className={styles.words}>
              {each.source}
              <small>
                {importWords('import.earlier.what', {
                  pages: each.pages,
                  when: dayAndTime(each.importedAt, me.timeZone, today),
                })}
              </small>
            </span>
            <Button
              aria-label={importWords('import.undo.one', { source: each.source })}
              onClick={() => {
                undo.reset();
                setAsked(each);
              }}
            >
              {importWords('import.undo')}
            </Button>
          </li>
        ))}
      </ul>
      {asked && (
        <Sheet
          title={importWords('import.undo.title')}
          text={importWords('import.undo.text', { source: asked.source, pages: asked.pages })}
          onClose={() => setAsked(undefined)}
        >
          <Problem error={undo.error} />
          <SheetFoot>
            <Button onClick={() => setAsked(undefined)}>{words('shell.cancel')}</Button>
            <Button look="primary" disabled={undo.isPending} onClick={() => undo.mutate({ id, importId: asked.id })}>
              {importWords('import.undo.confirm', { pages: asked.pages })}
            </Button>
          </SheetFoot>
        </Sheet>
      )}
    </section>
  );
}
