import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api } from '#web/api/client.ts';
import { newId } from '#web/api/new-id.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { Segmented } from '#web/design/Segmented.tsx';
import type { useComparison } from '#web/import/use-comparison.ts';
import type { Understood } from '#web/import/use-reading.ts';
import { importWords } from './words.ts';
import styles from './import.module.css';

/** As many as one import takes: see `imports.keep` in the contract. */
const mostPages = 1000;
const longestSourceName = 300;

type KeepBarProps = {
  id: string;
  source: string;
  understood: Understood;
  comparison: ReturnType<typeof useComparison>;
  needsOrder: boolean;
  onKept: (result: { kept: number; skipped: number }) => void;
  children: ReactNode;
};

/** What is in the book already, what is still to be said, and the button that keeps. */
export function KeepBar({ id, source, understood, comparison, needsOrder, onKept, children }: KeepBarProps) {
  // One id for this attempt: pressing twice, or again after the line broke, keeps once.
  const [importId] = useState(newId);
  const [skipKnown, setSkipKnown] = useState(true);
  const queryClient = useQueryClient();
  const keep = useMutation(
    api.imports.keep.mutationOptions({
      onSuccess: async (result) => {
        await Promise.all(
          [api.pages.key(), api.imports.key(), api.oneOnOnes.key()].map((queryKey) =>
            queryClient.invalidateQueries({ queryKey }),
          ),
        );
        onKept(result);
      },
    }),
  );
  const { imported, missingDays } = understood;
  const count = imported?.length ?? understood.pages.length;
  const known = comparison.data?.known.filter(Boolean).length ?? 0;
  const toKeep = skipKnown ? count - known : count;
  const reasons = [
    needsOrder && importWords('import.order.unanswered'),
    missingDays > 0 && importWords('import.days.missing', { count: missingDays }),
    count > mostPages && importWords('import.too-many', { count }),
  ].filter((reason) => reason !== false);
  const canKeep = reasons.length === 0 && imported !== null && comparison.isSuccess && toKeep > 0 && !keep.isPending;
  return (
    <div className={styles.bar}>
      {known > 0 && (
        <>
          <p>{importWords('import.known', { known, count })}</p>
          <Segmented
            label={importWords('import.known.choice')}
            value={skipKnown ? 'skip' : 'again'}
            onChange={(choice) => setSkipKnown(choice === 'skip')}
            options={[
              { value: 'skip', label: importWords('import.known.skip') },
              { value: 'again', label: importWords('import.known.again') },
            ]}
          />
        </>
      )}
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <Problem error={comparison.error ?? keep.error} />
      <div className={styles.actions}>
        <Button
          look="primary"
          disabled={!canKeep}
          onClick={() =>
            imported &&
            keep.mutate({ id, importId, source: source.slice(0, longestSourceName), skipKnown, pages: imported })
          }
        >
          {keep.isPending
            ? importWords('import.keeping')
            : comparison.isSuccess && toKeep === 0
              ? importWords('import.keep.none')
              : importWords('import.keep', { count: toKeep })}
        </Button>
        {children}
        {comparison.isFetching && <span className={styles.small}>{importWords('import.comparing')}</span>}
      </div>
    </div>
  );
}
