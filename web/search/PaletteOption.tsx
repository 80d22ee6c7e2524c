import { useEffect, useRef, type ReactNode } from 'react';
import styles from './palette.module.css';

type PaletteOptionProps = { id: string; isChosen: boolean; onChoose: () => void; onTake: () => void; children: ReactNode };

/** One choice of the palette. Focus stays in the field: keys are taken there. */
export function PaletteOption({ id, isChosen, onChoose, onTake, children }: PaletteOptionProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <div
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={styles.choice}
      onPointerMove={onChoose}
      onMouseDown={(event) => {
        event.preventDefault();
        onTake();
      }}
    >
      {children}
    </div>
  );
}
