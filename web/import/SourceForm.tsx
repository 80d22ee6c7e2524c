import { useRef, useState, type FormEvent } from 'react';
import { longestSource } from '#core/text/source.ts';
import { Button } from '#web/design/Button.tsx';
import { TextField } from '#web/design/Field.tsx';
import { readFile, type FileProblem, type Source } from '#web/import/read-file.ts';
import { useFileDrop } from '#web/import/use-file-drop.ts';
import { importWords } from './words.ts';
import styles from './import.module.css';

const problems = {
  'too-large': 'import.too-large',
  'not-text': 'import.not-text',
  unreadable: 'import.unreadable',
  empty: 'import.empty',
} as const;

/** Notes to paste, to drop or to choose. */
export function SourceForm({ onGiven }: { onGiven: (source: Source) => void }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<FileProblem | 'empty'>();
  const input = useRef<HTMLInputElement>(null);

  const give = (source: Source) => (source.text.trim() === '' ? setProblem('empty') : onGiven(source));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.length > longestSource) setProblem('too-large');
    else give({ name: importWords('import.pasted'), text });
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    setProblem(undefined);
    const read = await readFile(file);
    if (typeof read === 'string') setProblem(read);
    else give(read);
  };
  const isOver = useFileDrop((file) => void take(file));
  return (
    <form className={styles.source} onSubmit={submit} {...(isOver && { 'data-over': '' })}>
      <p className={styles.text}>{importWords('import.text')}</p>
      <TextField
        label={importWords('import.paste')}
        rows={10}
        spellCheck={false}
        hint={importWords('import.paste.hint')}
        problem={problem && importWords(problems[problem])}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(undefined);
        }}
      />
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={text === ''}>
          {importWords('import.read')}
        </Button>
        <Button onClick={() => input.current?.click()}>{importWords('import.choose')}</Button>
        <input
          ref={input}
          type="file"
          accept=".md,.markdown,.txt,text/markdown,text/plain"
          aria-label={importWords('import.choose')}
          tabIndex={-1}
          className={styles.file}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // So that the same file can be chosen again after it was mended.
            event.target.value = '';
          }}
        />
      </div>
    </form>
  );
}
