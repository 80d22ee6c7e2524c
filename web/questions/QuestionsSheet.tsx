import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { categories, depths, type Category, type Depth } from '#core/questions/question.ts';
import { api } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { SelectField } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { Segmented } from '#web/design/Segmented.tsx';
import { Sheet, SheetFoot } from '#web/design/Sheet.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { questionsWords } from '#web/questions/words.ts';
import { OwnQuestions } from './OwnQuestions.tsx';
import { usePuttingOnPage } from './use-putting-on-page.ts';
import styles from './questions.module.css';

type QuestionsSheetProps = { oneOnOneId: string; page: string; name: string; onClose: () => void };

/** Questions to look through, five at a time, by what they are about and how deep they go; and one's own. */
export function QuestionsSheet({ oneOnOneId, page, name, onClose }: QuestionsSheetProps) {
  const [category, setCategory] = useState<Category | null>(null);
  const [depth, setDepth] = useState<Depth | 'all'>('all');
  const [from, setFrom] = useState(0);
  const announce = useAnnounce();
  const put = usePuttingOnPage(oneOnOneId, page);
  const few = useQuery({
    ...api.questions.browse.queryOptions({ input: { id: oneOnOneId, from, ...(category && { category }), ...(depth !== 'all' && { depth }) } }),
    placeholderData: keepPreviousData,
  });
  const questions = few.data?.questions ?? [];
  const putOnPage = (text: string, question: string | null) =>
    put.mutate({ text, question }, { onSuccess: () => {
      announce(questionsWords('questions.said.put'));
      onClose();
    } });
  return (
    <Sheet title={questionsWords('questions.sheet.title')} text={questionsWords('questions.sheet.text', { name })} onClose={onClose}>
      <div className={styles.filters}>
        <SelectField
          label={questionsWords('questions.sheet.category')}
          value={category ?? ''}
          onChange={({ target }) => {
            setCategory(categories.find((one) => one === target.value) ?? null);
            setFrom(0);
          }}
        >
          <option value="">{questionsWords('questions.sheet.category.all')}</option>
          {categories.map((one) => (
            <option key={one} value={one}>
              {questionsWords(`questions.category.${one}`)}
            </option>
          ))}
        </SelectField>
        <Segmented
          label={questionsWords('questions.sheet.depth')}
          options={[
            { value: 'all', label: questionsWords('questions.sheet.depth.all') },
            ...depths.map((one) => ({ value: one, label: questionsWords(`questions.depth.${one}`) })),
          ]}
          value={depth}
          onChange={(next) => {
            setDepth(next);
            setFrom(0);
          }}
        />
      </div>
      <ul className={styles.list} aria-label={questionsWords('questions.sheet.list')} aria-busy={few.isPlaceholderData}>
        {few.data && questions.length === 0 && <li className={styles.faint}>{questionsWords('questions.sheet.none')}</li>}
        {questions.map(({ id, text, rewordings: [other] }) => (
          <li key={id} className={styles.entry}>
            <p className={styles.question}>{text}</p>
            {other && <p className={styles.other}>{questionsWords('questions.sheet.or', { text: other })}</p>}
            <span className={styles.entryVerbs}>
              <button
                type="button"
                className={styles.verb}
                aria-label={questionsWords('questions.sheet.put.as', { text })}
                disabled={put.isPending}
                onClick={() => putOnPage(text, id)}
              >
                {questionsWords('questions.sheet.put')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <Problem error={few.error ?? put.error} />
      <SheetFoot>
        <Button disabled={few.isPlaceholderData} onClick={() => setFrom(few.data?.next ?? 0)}>
          {questionsWords(few.data && few.data.next === null ? 'questions.sheet.again' : 'questions.sheet.others')}
        </Button>
      </SheetFoot>
      <OwnQuestions isPutting={put.isPending} onPut={(text) => putOnPage(text, null)} />
    </Sheet>
  );
}
