import { Input } from 'antd';
import { Field } from '@/components/field';
import { ChoiceField } from '@/components/form/choice-field';
import { FormDrawer } from '@/components/form/form-drawer';
import { TextField } from '@/components/form/text-field';
import { useLabels } from '@/lib/language';
import { daysAfter } from '@/lib/local-time';
import { now } from '@/lib/now';
import { exactTime } from '@/lib/time';
import { useForm, written } from '@/lib/use-form';
import { useRoster } from './api/duty';
import { useCoverDuty, useHandOver, useLeaveDuty, useProposeSwap } from './api/duty-changes';
import type { Turn } from './duty';
import { labels } from './duty-change-labels';
import type { Opened } from './keeping';
import { PersonField } from './person-field';
import { useDirectoryWords } from './words';

interface OfTurn extends Opened {
  turn: Turn;
}

/** One cannot come. */
export function LeaveDrawer({ turn, onClose }: OfTurn) {
  const t = useLabels(labels);
  const leave = useLeaveDuty(turn.id);
  const form = useForm(
    { because: '' },
    () => ({}),
    (it) => leave.mutate({ because: written(it.because) }, { onSuccess: onClose }),
  );
  return (
    <FormDrawer
      title={t('leave')}
      verb={t('leave')}
      danger
      pending={leave.isPending}
      error={leave.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <p>{t('leaveHint')}</p>
      <TextField form={form} name="because" label={t('because')} hint={t('becauseHint')} maxLength={200} />
    </FormDrawer>
  );
}

/** One's turn for a colleague's, or for nothing. */
export function SwapDrawer({ institution, turn, onClose }: OfTurn & { institution: string }) {
  const t = useLabels(labels);
  const { word } = useDirectoryWords();
  const propose = useProposeSwap(turn.id);
  const roster = useRoster(daysAfter(now(), 0), daysAfter(now(), 30)).data ?? [];
  const form = useForm(
    { to: '', returned: '', note: '' },
    (it) => ({ to: it.to ? undefined : t('missing') }),
    (it) =>
      propose.mutate({ to: it.to, returned: it.returned || undefined, note: written(it.note) }, { onSuccess: onClose }),
  );
  const theirs = roster.filter((it) => it.practitioner === form.values.to && Date.parse(it.until) > now());
  return (
    <FormDrawer
      title={t('swap')}
      verb={t('swap')}
      pending={propose.isPending}
      error={propose.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <p>{t('swapHint')}</p>
      <PersonField form={form} name="to" label={t('swapTo')} institution={institution} />
      <ChoiceField
        form={form}
        name="returned"
        label={t('returned')}
        hint={t('returnedHint')}
        options={theirs.map((it) => ({
          value: it.id,
          label: `${exactTime(it.from).slice(5)} ${word('duty', it.kind)}`,
        }))}
      />
      <TextField form={form} name="note" label={t('note')} maxLength={200} />
    </FormDrawer>
  );
}

/** What the next one has to know. */
export function HandoverDrawer({ turn, onClose }: OfTurn) {
  const t = useLabels(labels);
  const handOver = useHandOver(turn.id);
  const form = useForm(
    { note: turn.handover?.note ?? '' },
    (it) => ({ note: it.note.trim() ? undefined : t('missing') }),
    (it) => handOver.mutate({ note: it.note.trim() }, { onSuccess: onClose }),
  );
  return (
    <FormDrawer
      title={t('handOver')}
      verb={t('handOver')}
      pending={handOver.isPending}
      error={handOver.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Field label={t('handOverNote')} hint={t('handOverHint')} required error={form.error('note')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={8}
            maxLength={2000}
            value={form.values.note}
            onChange={(event) => form.set({ note: event.target.value })}
          />
        )}
      </Field>
    </FormDrawer>
  );
}

/** A gap finds somebody, or a turn somebody else. */
export function CoverDrawer({ institution, turn, onClose }: OfTurn & { institution: string }) {
  const t = useLabels(labels);
  const cover = useCoverDuty(turn.id);
  const form = useForm(
    { practitioner: '' },
    (it) => ({ practitioner: it.practitioner ? undefined : t('missing') }),
    (it) => cover.mutate(it, { onSuccess: onClose }),
  );
  return (
    <FormDrawer
      title={t('cover')}
      verb={t('cover')}
      pending={cover.isPending}
      error={cover.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <PersonField form={form} name="practitioner" label={t('coverWho')} institution={institution} />
    </FormDrawer>
  );
}
