import type { ConsultationView } from '@/lib/consultation';
import { written } from '@/lib/use-form';

/** A room as it is shown before it is kept. */
export interface KeptRoom {
  id: string;
  name: string;
  nameEn: string;
}

/** Everything a step of a consultation may ask; each step takes its part. */
export interface StepValues {
  reason: string;
  text: string;
  items: string[];
  /** Institution and practitioner, as they are offered. */
  expert: string;
  from: string;
  minutes: string;
  place: string;
  /** Rooms and equipment kept for the session. */
  rooms: KeptRoom[];
  diagnosis: string;
  reasoning: string;
  advice: string;
  dissents: boolean;
  invitation: boolean;
  followed: '' | 'FULLY' | 'PARTLY' | 'NOT';
  stars: number;
}

export const emptyStep = (view: ConsultationView): StepValues => ({
  reason: '',
  text: '',
  items: [],
  expert: '',
  from: view.hour?.from ?? view.matter.hopes[0]?.from ?? '',
  minutes: String(view.hour ? minutesOf(view.hour) : view.rule.minutes),
  place: view.hour?.place ?? '',
  rooms: (view.hour?.rooms ?? []).map(({ id, name, nameEn }) => ({ id, name, nameEn })),
  diagnosis: '',
  reasoning: '',
  advice: '',
  dissents: false,
  invitation: false,
  followed: '',
  stars: 5,
});

/** Which list of reasons a step asks one of. */
export const reasonLists: Record<string, string> = {
  refuse: 'REFUSE',
  decline: 'DECLINE',
  excuse: 'EXCUSE',
  reschedule: 'RESCHEDULE',
  'not-take-place': 'NOT_HELD',
  cancel: 'CANCEL',
  'look-beyond': 'LOOK_BEYOND',
};

const minutesOf = (it: { from: string; until: string }) =>
  Math.round((Date.parse(it.until) - Date.parse(it.from)) / 60_000);

const hour = (it: StepValues) => ({
  from: it.from,
  until: new Date(Date.parse(it.from) + Number(it.minutes) * 60_000).toISOString(),
  place: written(it.place),
  rooms: it.rooms.map((room) => room.id),
});
const because = (it: StepValues) => ({ reason: it.reason, text: written(it.text) });
const decision = (it: StepValues) => ({ followed: it.followed, text: it.text.trim() });

/** What is sent with each step. */
export const bodies: Record<string, (it: StepValues) => unknown> = {
  return: (it) => ({ items: it.items, text: written(it.text) }),
  accept: (it) => ({ invitation: it.invitation }),
  refuse: because,
  decline: because,
  cancel: because,
  'not-take-place': because,
  'look-beyond': because,
  invite: (it) => ({ institution: it.expert.split('/')[0], practitioner: it.expert.split('/')[1] }),
  excuse: (it) => ({ practitioner: it.expert, ...because(it) }),
  schedule: hour,
  reschedule: (it) => ({ hour: hour(it), ...because(it) }),
  answer: (it) => ({ text: it.text.trim() }),
  'ask-more': (it) => ({ text: it.text.trim() }),
  conclude: decision,
  decide: decision,
  sign: (it) => ({
    diagnosis: written(it.diagnosis),
    reasoning: written(it.reasoning),
    advice: it.advice.trim(),
    dissents: it.dissents,
  }),
  rate: (it) => ({ stars: it.stars, text: written(it.text) }),
};

type Wrong = Partial<Record<keyof StepValues, boolean>>;

/** What a step still needs. */
export function gaps(action: string, view: ConsultationView, it: StepValues): Wrong {
  const list = reasonLists[action];
  const chosen = list ? view.reasons[list]?.find((one) => one.code === it.reason) : undefined;
  const says = ['answer', 'ask-more', 'conclude', 'decide'].includes(action);
  const times = action === 'schedule' || action === 'reschedule';
  return {
    reason: list !== undefined && !it.reason,
    text: (says || (chosen?.needsText ?? false)) && !written(it.text),
    items: action === 'return' && it.items.length === 0 && !written(it.text),
    expert: (action === 'invite' || action === 'excuse') && !it.expert,
    from: times && !it.from,
    minutes: times && !(Number(it.minutes) >= 5),
    advice: action === 'sign' && !written(it.advice),
    reasoning: action === 'sign' && it.dissents && !written(it.reasoning),
    invitation: action === 'accept' && view.terms?.agreement == null && !it.invitation,
    followed: (action === 'conclude' || action === 'decide') && !it.followed,
  };
}
