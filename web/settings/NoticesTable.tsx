import { useQuery } from '@tanstack/react-query';
import type { Choices } from '#core/messages/choices.ts';
import { notices, type Notice } from '#core/messages/notices.ts';
import { api } from '#web/api/client.ts';
import { choicesWords } from './choices-words.ts';
import styles from './notices.module.css';

type NoticesTableProps = { choices: Choices; onChange: (change: Partial<Choices>) => void };

/** Each notice and each way: a box to tick. */
export function NoticesTable({ choices: { ways }, onChange }: NoticesTableProps) {
  const { data: channels = [] } = useQuery(api.channels.list.queryOptions());
  const columns = [{ id: 'mail', name: choicesWords('choices.mail') }, ...channels.map(({ id, name }) => ({ id, name }))];
  const wanted = (way: string): readonly Notice[] => ways[way] ?? [];
  const tick = (way: string, notice: Notice, on: boolean) => {
    const rest = wanted(way).filter((each) => each !== notice);
    onChange({ ways: { ...ways, [way]: on ? [...rest, notice] : rest } });
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>{choicesWords('choices.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{choicesWords('choices.what')}</th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {notices.map((notice) => {
            const what = choicesWords(`choices.what.${notice}`);
            return (
              <tr key={notice}>
                <th scope="row">{what}</th>
                {columns.map(({ id, name }) => (
                  <td key={id}>
                    <label>
                      <input
                        type="checkbox"
                        aria-label={choicesWords('choices.by', { what, way: name })}
                        checked={wanted(id).includes(notice)}
                        onChange={({ target }) => tick(id, notice, target.checked)}
                      />
                    </label>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
