import { Button } from 'antd';
import { useState } from 'react';
import { useLabels, useName } from '@/lib/language';
import { labels } from '../labels';
import type { RoomLine } from '../room-line';
import type { PersonHere, Role, RoomNow } from '../words-of-room';
import { InviteGuest } from './invite-guest';
import styles from './side.module.css';
import { handsIn } from './tiles';

const roles = {
  HOST: 'roleHost',
  EXPERT: 'roleExpert',
  ASKER: 'roleAsker',
  GUEST: 'roleGuest',
} as const satisfies Record<Role, string>;

/** Who waits, who is here; a host lets in and gives the floor, hands in the order they went up. */
export function People({ room, me, line }: { room: RoomNow; me: PersonHere; line: RoomLine }) {
  const t = useLabels(labels);
  const [invites, setInvites] = useState(false);
  const hosts = me.role === 'HOST';
  const waiting = room.people.filter((it) => it.place === 'LOBBY');
  const here = room.people.filter((it) => it.place === 'ROOM');
  const hands = handsIn(here);
  const order = (it: PersonHere) => (hands.includes(it.id) ? hands.indexOf(it.id) : hands.length);
  return (
    <div className={styles.people}>
      {hosts && waiting.length > 0 && (
        <section aria-label={t('lobby')}>
          <h2>{t('waiting', { count: waiting.length })}</h2>
          <ul>
            {waiting.map((it) => (
              <li key={it.id}>
                <Who of={it} />
                <Button type="primary" size="small" onClick={() => line.say({ type: 'admit', participant: it.id })}>
                  {t('admit')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {hosts && (
        <Button size="small" onClick={() => setInvites(true)}>
          {t('guestInvite')}
        </Button>
      )}
      {invites && <InviteGuest onClose={() => setInvites(false)} />}
      <ul aria-label={t('people')}>
        {[...here]
          .sort((one, other) => order(one) - order(other))
          .map((it) => (
            <li key={it.id}>
              <Who of={it} hand={hands.indexOf(it.id) + 1} />
              {hosts && (
                <Button
                  size="small"
                  type={it.handAt ? 'primary' : 'default'}
                  onClick={() =>
                    line.say(room.floor === it.id ? { type: 'floor' } : { type: 'floor', participant: it.id })
                  }
                >
                  {t(room.floor === it.id ? 'takeFloor' : 'giveFloor')}
                </Button>
              )}
            </li>
          ))}
      </ul>
    </div>
  );
}

function Who({ of, hand = 0 }: { of: PersonHere; hand?: number }) {
  const t = useLabels(labels);
  const name = useName();
  return (
    <span>
      {name(of)}
      <small>
        {[
          t(roles[of.role]),
          name({ name: of.institution, nameEn: of.institutionEn }),
          hand > 0 ? t('hand', { number: hand }) : '',
          of.face.audioOnly ? t('audioOnly') : of.face.weak ? t('weak') : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </span>
  );
}
