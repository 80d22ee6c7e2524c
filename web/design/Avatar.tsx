import type { Seat } from '#web/api/shapes.ts';
import { initials } from '#web/design/initials.ts';
import styles from './avatar.module.css';

type AvatarProps = { name: string; seat: Seat; size?: number };

/** A person's initials in the hue of their seat. The name stands beside it, so it is not read out. */
export function Avatar({ name, seat, size = 26 }: AvatarProps) {
  return (
    <span
      className={styles.avatar}
      data-seat={seat}
      aria-hidden="true"
      style={{ width: size, height: size }}
    >
      {initials(name)}
    </span>
  );
}
