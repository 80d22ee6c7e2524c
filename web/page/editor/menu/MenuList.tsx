import { useLayoutEffect, useRef, useState } from 'react';
import page from '#web/design/page.module.css';
import { words } from '#web/words/words.ts';
import type { Choice } from './choices.ts';
import { choiceId, menuId, type OpenMenu } from './menu.ts';
import styles from './menu.module.css';

/** An open menu and where on the window its sign stands. */
export type Shown = OpenMenu & { rect: DOMRect };

type MenuListProps = { menu: Shown; onPick: (choice: Choice) => void };

const titles = { '/': 'page.menu', '@': 'page.menu.names', '#': 'page.menu.themes', '→': 'goals.menu' } as const;

/** The list below (or above) the sign. Focus stays on the page: arrows and Enter are heard there. */
export function MenuList({ menu: { asked, choices, active, rect }, onPick }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(false);
  useLayoutEffect(() => {
    const height = list.current?.offsetHeight ?? 0;
    setAbove(rect.bottom + height + 12 > window.innerHeight && rect.top > height);
  }, [rect]);
  useLayoutEffect(() => {
    // In braces: newer browsers give a promise, which React would take for a way to clean up.
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const left = Math.max(8, Math.min(rect.left, window.innerWidth - 248));
  const vertical = above ? { bottom: window.innerHeight - rect.top + 6 } : { top: rect.bottom + 6 };
  return (
    <div
      ref={list}
      id={menuId}
      role="listbox"
      aria-label={words(titles[asked.sign])}
      // It scrolls where there is little room. Tab never gets here: while it is open, Tab picks.
      tabIndex={0}
      className={styles['menu']}
      style={{ left, ...vertical }}
    >
      {choices.map((choice, index) => (
        <div
          key={choice.key}
          id={choiceId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles['choice']}
          // The page keeps its caret.
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(choice);
          }}
        >
          {choice.does.is === 'kind' && (
            <span className={`${page['bullet']} ${styles['sign']}`} data-kind={choice.does.kind} aria-hidden="true">
              <span className={page['glyph']} />
            </span>
          )}
          <span className={styles['label']}>{choice.label}</span>
          {choice.typed && <kbd className={styles['typed']}>{choice.typed}</kbd>}
        </div>
      ))}
    </div>
  );
}
