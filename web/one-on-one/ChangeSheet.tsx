import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { buttonClass } from '#web/design/Button.tsx';
import { Sheet } from '#web/design/Sheet.tsx';
import { ChangeForm } from '#web/one-on-one/ChangeForm.tsx';
import { SkipPart } from '#web/one-on-one/SkipPart.tsx';
import { arrangingWords } from '#web/one-on-one/arranging-words.ts';
import { scheduleWords } from '#web/schedule/words.ts';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { placeOf } from '#web/words/zones.ts';
import styles from './change.module.css';

const route = getRouteApi('/signed-in/one-on-ones/$id');

/** When and where the two meet: this time, and from the next page on. */
export function ChangeSheet() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const me = useMe();
  const { data: oneOnOne } = useSuspenseQuery(api.oneOnOnes.read.queryOptions({ input: { id } }));
  const { zone } = oneOnOne.slot;
  const close = () => void navigate({ to: '/one-on-ones/$id', params: { id } });
  const closeSaved = () => {
    announce(arrangingWords('change.saved'));
    close();
  };
  return (
    <Sheet
      title={arrangingWords('change.title')}
      text={
        <>
          {arrangingWords('change.text')} {zone !== me.timeZone && arrangingWords('change.zone', { zone: placeOf(zone) })}
        </>
      }
      onClose={close}
    >
      <ChangeForm oneOnOne={oneOnOne} onSaved={closeSaved} onUnchanged={close} />
      <p className={styles.away}>
        <Link to="/one-on-ones/$id/away" params={{ id }} className={buttonClass('quiet')}>
          {scheduleWords('away.open')}
        </Link>
      </p>
      <SkipPart oneOnOne={oneOnOne} onSkipped={close} />
    </Sheet>
  );
}
