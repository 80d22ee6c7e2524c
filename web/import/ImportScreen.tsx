import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#web/api/client.ts';
import { buttonClass } from '#web/design/Button.tsx';
import { Notice } from '#web/design/Notice.tsx';
import { EarlierImports } from '#web/import/EarlierImports.tsx';
import { Preview } from '#web/import/Preview.tsx';
import type { Source } from '#web/import/read-file.ts';
import { SourceForm } from '#web/import/SourceForm.tsx';
import { Heading, Screen } from '#web/shell/Screen.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { importWords } from './words.ts';
import styles from './import.module.css';

const route = getRouteApi('/signed-in/one-on-ones/$id');

/** Old notes become pages of the book: given, looked at, kept; and taken out again. */
export function ImportScreen() {
  const { id } = route.useParams();
  const me = useMe();
  const { data: oneOnOne } = useSuspenseQuery(api.oneOnOnes.read.queryOptions({ input: { id } }));
  const [source, setSource] = useState<Source>();
  const [kept, setKept] = useState<{ kept: number; skipped: number }>();
  const give = (given: Source | undefined) => {
    setSource(given);
    setKept(undefined);
  };
  return (
    <Screen title={importWords('import.screen', { name: oneOnOne.other.name })}>
      <Link to="/one-on-ones/$id" params={{ id }} className={styles.back}>
        {importWords('import.back')}
      </Link>
      <Heading>{importWords('import.screen', { name: oneOnOne.other.name })}</Heading>
      {kept && (
        <div className={styles.kept}>
          <Notice>{importWords('import.kept', kept)}</Notice>
          <Link to="/one-on-ones/$id" params={{ id }} className={buttonClass('primary')}>
            {importWords('import.kept.open')}
          </Link>
        </div>
      )}
      {source ? (
        <Preview
          source={source}
          oneOnOne={oneOnOne}
          me={me}
          onOther={() => give(undefined)}
          onKept={(result) => {
            setSource(undefined);
            setKept(result);
          }}
        />
      ) : (
        <SourceForm onGiven={give} />
      )}
      <EarlierImports id={id} me={me} />
    </Screen>
  );
}
