import type { Me } from '#web/api/shapes.ts';
import { AccountForms } from '#web/account/AccountForms.tsx';
import { Notice } from '#web/design/Notice.tsx';
import { Take } from '#web/invitation/Take.tsx';
import type { InvitationOffer } from '#web/invitation/invitation-offer.ts';
import { rhythm } from '#web/one-on-one/rhythm.ts';
import { Readers } from '#web/one-on-one/WhoCanRead.tsx';
import { Heading } from '#web/shell/Screen.tsx';
import { useToday } from '#web/shell/use-now.ts';
import { deviceZone, placeOf } from '#web/words/zones.ts';
import { dayIn, longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './invitation.module.css';

type OfferProps = { token: string; offer: InvitationOffer; me: Me | null };

/** Who invites, to what, who can read it, and how to join. */
export function Offer({ token, offer, me }: OfferProps) {
  const { inviter, invited, slot } = offer;
  const zone = me?.timeZone ?? deviceZone();
  const until = longDay(dayIn(offer.expiresAt, zone), useToday(zone));
  return (
    <div className={styles.offer}>
      <Heading>{words('invitation.title', { name: inviter })}</Heading>
      <p>
        {words('invitation.for', { name: invited })} {words('invitation.when', { rhythm: rhythm(slot) })}{' '}
        {slot.zone !== zone && words('invitation.zone', { zone: placeOf(slot.zone) })}
      </p>
      <p>
        {words('invitation.book')} {meaningOf(offer)}
      </p>
      <h2>{words('invitation.readers')}</h2>
      <Readers name={inviter} />
      {offer.own ? (
        <Notice>{words('invitation.own', { name: invited })}</Notice>
      ) : (
        <>
          <p>{words('invitation.until', { when: until })}</p>
          {me ? <Take token={token} offer={offer} me={me} /> : <Join token={token} />}
        </>
      )}
    </div>
  );
}

function Join({ token }: { token: string }) {
  // Who is signed in decides what this screen shows next; there is nowhere to go.
  return <AccountForms below invitation={token} onEntered={() => {}} />;
}

function meaningOf({ relation, seat, inviter }: InvitationOffer): string {
  if (relation === 'equals') return words('invitation.equals');
  return words(seat === 'report' ? 'invitation.led' : 'invitation.leads', { name: inviter });
}
